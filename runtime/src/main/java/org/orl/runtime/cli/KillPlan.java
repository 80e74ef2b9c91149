package org.orl.runtime.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orl.runtime.random.Draws;

/** Draws the instants at which a run is killed: stages take turns, the longest first; within one, every instant is alike. */
final class KillPlan {

    private static final long KILL = Draws.word("kill");

    private KillPlan() {}

    /**
     * An instant.
     *
     * @param number from 0, over all runs
     * @param after the moment of the timeline that comes before it
     * @param delay seconds from there
     */
    record Kill(int number, int after, double delay) {}

    /**
     * Draws the instants of one run.
     *
     * @param timeline of a run that was not disturbed
     * @param first the number of the first
     * @param count how many
     * @param attempt from 1; another one gives other instants in other stages
     * @param seed where they come from
     * @return in the order of time
     */
    static List<Kill> draw(Timeline timeline, int first, int count, int attempt, long seed) {
        List<Timeline.Stretch> longestFirst = timeline.stretches().stream()
                .sorted(Comparator.comparingDouble(Timeline.Stretch::seconds).reversed())
                .toList();
        List<Kill> kills = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            Timeline.Stretch stretch = longestFirst.get((number + attempt - 1) % longestFirst.size());
            double at = Draws.of(seed, KILL, number, attempt).uniform(stretch.from(), stretch.to());
            int after = timeline.before(at);
            kills.add(new Kill(number, after, at - timeline.moments().get(after).at()));
        }
        kills.sort(Comparator.comparingInt(Kill::after).thenComparingDouble(Kill::delay));
        return kills;
    }
}
