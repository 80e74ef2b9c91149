package org.orl.runtime.execution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How many images a stage was rehearsed on, and how many it really takes.
 *
 * @param sets of every set of images that the stage takes, what is trained on first; empty if it takes none
 */
record SetSizes(List<OneSet> sets) {

    /**
     * One set.
     *
     * @param small images that were rehearsed on
     * @param real images that there are
     */
    record OneSet(long small, long real) {

        double factor() {
            return (double) real / small;
        }
    }

    /** How much larger what is trained on really is. */
    double ofTraining() {
        return sets.isEmpty() ? 1 : sets.get(0).factor();
    }

    /** Whether nothing is larger in reality. */
    boolean isWhole() {
        return sets.stream().allMatch(set -> set.small() == set.real());
    }

    /**
     * How many times as many units a task really has, which the number that it had in the rehearsal tells: as many as a
     * set has images, or as two sets, or one with itself, have pairs of them.
     *
     * @param total units in the rehearsal
     * @return the factor; empty if the task counts neither images nor pairs, or those of two sets alike
     */
    OptionalDouble factor(long total) {
        if (isWhole()) {
            return OptionalDouble.of(1);
        }
        double[] factors = sets.stream()
                .filter(set -> set.small() == total)
                .mapToDouble(OneSet::factor)
                .distinct()
                .toArray();
        if (factors.length == 0) {
            factors = sets.stream()
                    .flatMapToDouble(one -> sets.stream()
                            .filter(other -> one.small() * other.small() == total)
                            .mapToDouble(other -> one.factor() * other.factor()))
                    .distinct()
                    .toArray();
        }
        return factors.length == 1 ? OptionalDouble.of(factors[0]) : OptionalDouble.empty();
    }
}
