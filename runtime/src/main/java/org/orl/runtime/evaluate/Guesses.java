package org.orl.runtime.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.artifact.TopK;
import org.orl.runtime.data.ClassLabels;

/** The first guesses of one or more classifiers for many pictures, and how many of them are right. */
final class Guesses {

    /** How many guesses may hold the right class; of fewer classes, all. */
    private static final int MOST = 5;

    private Guesses() {}

    /** How many guesses are kept of that many classes. */
    static int kept(int classes) {
        return Math.min(MOST, classes);
    }

    /**
     * Writes the numbers of the classes with the greatest scores, greatest first, of equals the first class.
     *
     * @param scores one a class
     * @param guesses receives {@link #kept} class numbers
     * @param offset where they begin
     */
    static void write(float[] scores, float[] guesses, int offset) {
        boolean[] taken = new boolean[scores.length];
        for (int place = 0; place < kept(scores.length); place++) {
            int best = -1;
            for (int c = 0; c < scores.length; c++) {
                if (!taken[c] && (best < 0 || scores[c] > scores[best])) {
                    best = c;
                }
            }
            taken[best] = true;
            guesses[offset + place] = best;
        }
    }

    /**
     * What is right.
     *
     * @param heads names of the classifiers
     * @param guesses one row a picture: those of the first classifier, then those of the second, and so on
     * @param labels the right class of each picture
     */
    static List<TopK.Head> score(List<String> heads, List<float[]> guesses, ClassLabels labels) {
        int kept = kept(labels.classes().size());
        List<TopK.Head> scored = new ArrayList<>();
        for (int h = 0; h < heads.size(); h++) {
            int first = 0;
            int among = 0;
            int[] images = new int[labels.classes().size()];
            int[] right = new int[images.length];
            for (int i = 0; i < guesses.size(); i++) {
                int label = labels.values()[i];
                images[label]++;
                float[] own = Arrays.copyOfRange(guesses.get(i), h * kept, (h + 1) * kept);
                if ((int) own[0] == label) {
                    first++;
                    right[label]++;
                }
                for (float guess : own) {
                    among += (int) guess == label ? 1 : 0;
                }
            }
            double count = guesses.size();
            scored.add(new TopK.Head(heads.get(h), first / count, among / count, classes(labels, images, right)));
        }
        return scored;
    }

    private static List<TopK.ClassAccuracy> classes(ClassLabels labels, int[] images, int[] right) {
        List<TopK.ClassAccuracy> classes = new ArrayList<>();
        for (int c = 0; c < images.length; c++) {
            double share = images[c] == 0 ? Double.NaN : (double) right[c] / images[c];
            classes.add(new TopK.ClassAccuracy(labels.classes().get(c), images[c], share));
        }
        return classes;
    }
}
