package org.orl.runtime.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.orl.runtime.data.ClassLabels;
import org.orl.runtime.parallel.Workers;

/**
 * Guesses of test images by the votes of the training images that are most similar.
 *
 * <p>Of training images that are equally similar the first counts, so the guesses do not depend on the threads.
 */
final class KnnVotes {

    private final float[][] train;
    private final ClassLabels labels;
    private final List<Integer> ks;
    private final double temperature;

    /**
     * Voters.
     *
     * @param train features of the training images; normalised in place
     * @param labels their classes
     * @param ks how many vote, each for a guess of its own
     * @param temperature what cosines are divided by
     */
    KnnVotes(float[][] train, ClassLabels labels, List<Integer> ks, double temperature) {
        this.train = train;
        this.labels = labels;
        this.ks = ks;
        this.temperature = temperature;
        for (float[] row : train) {
            normalise(row);
        }
    }

    /** One row a test image: the first guesses with the first k, then with the second, and so on. */
    List<float[]> guesses(float[][] test, Workers workers, Runnable done) {
        return workers.all(test.length, i -> guess(test[i]), done);
    }

    private float[] guess(float[] row) {
        normalise(row);
        int most = ks.stream().mapToInt(k -> k).max().orElseThrow();
        double[] cosines = new double[train.length];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = dot(train[i], row);
        }
        int[] nearest = IntStream.range(0, cosines.length)
                .boxed()
                .sorted((a, b) -> Double.compare(cosines[b], cosines[a]))
                .limit(most)
                .mapToInt(i -> i)
                .toArray();
        int classes = labels.classes().size();
        int kept = Guesses.kept(classes);
        float[] guesses = new float[ks.size() * kept];
        for (int j = 0; j < ks.size(); j++) {
            double[] votes = new double[classes];
            for (int n = 0; n < ks.get(j); n++) {
                // Relative to the nearest, so that the greatest vote is 1 at any temperature.
                double cosine = cosines[nearest[n]] - cosines[nearest[0]];
                votes[labels.values()[nearest[n]]] += Math.exp(cosine / temperature);
            }
            float[] scores = new float[classes];
            for (int c = 0; c < classes; c++) {
                scores[c] = (float) votes[c];
            }
            Guesses.write(scores, guesses, j * kept);
        }
        return guesses;
    }

    private static void normalise(float[] row) {
        double length = Math.sqrt(dot(row, row));
        for (int i = 0; length > 0 && i < row.length; i++) {
            row[i] /= (float) length;
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
