package org.orl.runtime.evaluate;

/**
 * Parts of a training set with about the same share of positive examples each, for cross-validation.
 *
 * <p>The assignment is that of scikit-learn's {@code StratifiedKFold} without shuffling, example for example.
 *
 * @since 0.1
 */
public final class StratifiedFolds {

    private StratifiedFolds() {}

    /**
     * Assigns every example to the fold in which it is tested.
     *
     * <p>Of the examples sorted by class (the class of the first example first), fold f gets as many of each class as
     * there are at places f, f + folds, f + 2 folds ... Then each class fills the folds in the order of its examples.
     *
     * @param positive whether the example is positive
     * @param folds how many folds, at least 2
     * @return the fold of each example, in [0, folds)
     */
    public static int[] assign(boolean[] positive, int folds) {
        int[] foldOf = new int[positive.length];
        if (positive.length == 0) {
            return foldOf;
        }
        int ofFirstClass = 0;
        for (boolean one : positive) {
            ofFirstClass += one == positive[0] ? 1 : 0;
        }
        int[] first = fill(0, ofFirstClass, folds);
        int[] second = fill(ofFirstClass, positive.length, folds);
        int nextFirst = 0;
        int nextSecond = 0;
        for (int i = 0; i < positive.length; i++) {
            foldOf[i] = positive[i] == positive[0] ? first[nextFirst++] : second[nextSecond++];
        }
        return foldOf;
    }

    /** The folds of one class's examples, which stand at places from..to-1 of the sorted list. */
    private static int[] fill(int from, int to, int folds) {
        int[] foldOf = new int[to - from];
        int next = 0;
        for (int fold = 0; fold < folds; fold++) {
            for (int place = from; place < to; place++) {
                if (place % folds == fold) {
                    foldOf[next++] = fold;
                }
            }
        }
        return foldOf;
    }
}
