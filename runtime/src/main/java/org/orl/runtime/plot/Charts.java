package org.orl.runtime.plot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;
import org.orl.runtime.plot.Chart.Kind;
import org.orl.runtime.plot.Chart.Series;
import org.orl.runtime.report.ResultTable;

/**
 * Which pictures a table of results has: one for every column whose scores say more than one number a system, with all
 * systems in it.
 *
 * @since 0.1
 */
public final class Charts {

    private static final double PERCENT = 100;
    private static final int MOST_BARS = 40; // places; more cannot be read
    private static final Pattern STAGE = Pattern.compile("head(\\d)"); // of a linear probe on all stages

    private Charts() {}

    /**
     * The pictures of a table.
     *
     * @param run what was run, for their titles
     * @param table its results
     * @return one for each column that has anything to draw, in the order of the columns
     */
    public static List<Chart> of(String run, ResultTable table) {
        List<Chart> charts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ResultTable.Column column : table.columns()) {
            String name = unused(fileName(column.name()), names);
            chart(name, column.name() + " (" + run + ")", column.systems()).ifPresent(charts::add);
        }
        return charts;
    }

    private static Optional<Chart> chart(String name, String title, Map<String, Score> systems) {
        Score first = systems.values().iterator().next();
        if (first instanceof MeanAp) {
            return bars(name, title, of(MeanAp.class, systems));
        }
        if (first instanceof ShotCurve) {
            return curve(name, title, of(ShotCurve.class, systems));
        }
        if (first instanceof TopK) {
            return heads(name, title, of(TopK.class, systems));
        }
        return Optional.empty();
    }

    private static <S extends Score> Map<String, S> of(Class<S> type, Map<String, Score> systems) {
        Map<String, S> ofType = new LinkedHashMap<>();
        systems.forEach((name, score) -> {
            if (type.isInstance(score)) {
                ofType.put(name, type.cast(score));
            }
        });
        return ofType;
    }

    private static Optional<Chart> bars(String name, String title, Map<String, MeanAp> systems) {
        List<String> classes = places(
                systems,
                score -> score.classes().stream().map(MeanAp.ClassAp::name).toList());
        if (classes.isEmpty() || classes.size() > MOST_BARS) {
            return Optional.empty();
        }
        List<Series> series = new ArrayList<>();
        systems.forEach((system, score) -> series.add(new Series(
                system + String.format(Locale.ROOT, " (mean %.1f)", score.headline()),
                at(classes, score.classes(), MeanAp.ClassAp::name, MeanAp.ClassAp::ap))));
        return Optional.of(new Chart(name, title, Kind.BARS, "class", "average precision, %", classes, series));
    }

    private static Optional<Chart> curve(String name, String title, Map<String, ShotCurve> systems) {
        List<String> shots = places(
                systems, score -> score.points().stream().map(Charts::shots).toList());
        if (shots.size() < 2) {
            return Optional.empty();
        }
        List<Series> series = new ArrayList<>();
        systems.forEach((system, score) -> series.add(new Series(
                system,
                at(shots, score.points(), Charts::shots, ShotCurve.Point::mean),
                at(shots, score.points(), Charts::shots, ShotCurve.Point::std))));
        return Optional.of(new Chart(
                name,
                title,
                Kind.LINES,
                "labelled images of a class (bars: standard deviation over samples)",
                "mean average precision, %",
                shots,
                series));
    }

    private static String shots(ShotCurve.Point point) {
        return Integer.toString(point.shots());
    }

    private static Optional<Chart> heads(String name, String title, Map<String, TopK> systems) {
        List<String> heads = places(
                systems, score -> score.heads().stream().map(TopK.Head::name).toList());
        if (heads.size() < 2) {
            return Optional.empty();
        }
        List<Series> series = new ArrayList<>();
        systems.forEach((system, score) ->
                series.add(new Series(system, at(heads, score.heads(), TopK.Head::name, TopK.Head::top1))));
        boolean stages = heads.stream().allMatch(head -> STAGE.matcher(head).matches());
        return Optional.of(new Chart(
                name,
                title,
                stages ? Kind.LINES : Kind.BARS,
                stages ? "layer" : "classifier",
                "top-1 accuracy, %",
                stages ? heads.stream().map(Charts::layer).toList() : heads,
                series));
    }

    /** The layer that a head of a linear probe stands on, as {@code @LinearSvm} numbers them. */
    private static String layer(String head) {
        return STAGE.matcher(head).replaceFirst(stage -> "feat" + (Integer.parseInt(stage.group(1)) + 1));
    }

    private static <S> List<String> places(Map<String, S> systems, Function<S, List<String>> of) {
        return systems.values().stream()
                .flatMap(score -> of.apply(score).stream())
                .distinct()
                .toList();
    }

    private static <P> List<Double> at(
            List<String> places, List<P> points, Function<P, String> place, ToDoubleFunction<P> share) {
        return places.stream()
                .map(wanted -> points.stream()
                        .filter(point -> place.apply(point).equals(wanted))
                        .findFirst()
                        .map(point -> PERCENT * share.applyAsDouble(point))
                        .orElse(Double.NaN))
                .toList();
    }

    /** Lower-case letters, digits and hyphens: a name that every file system and every LaTeX source can hold. */
    private static String fileName(String column) {
        String name = column.toLowerCase(Locale.ROOT)
                .replace("%", "percent")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "column" : name;
    }

    private static String unused(String name, Set<String> used) {
        String free = name;
        for (int i = 2; !used.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
