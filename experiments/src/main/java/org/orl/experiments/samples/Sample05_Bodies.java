package org.orl.experiments.samples;

import java.util.HashSet;
import java.util.Set;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.Stage;

/**
 * Write a node in plain Java: a {@code @Stage} or {@code @Evaluation} method with a body is what its body computes.
 *
 * <p>It is a node like every other: called when its inputs are there, once, and its result is stored. Its fingerprint is
 * that of this class, so it is computed again when anything in the class changes.
 *
 * @since 0.1
 */
@Experiment(id = "sample-05-bodies", title = "Sample 5: a node in plain Java")
public abstract class Sample05_Bodies extends Sample01_HelloByol {

    /** For every scene its three nearest in the space of the encoder: a stage of a kind. */
    @Stage
    @KnnRetrieval(k = 3, resize = 36, crop = 32)
    protected abstract Neighbours retrieve(ImageSet images, Encoder<Trained> encoder);

    /**
     * A score of one's own: a record. What is made of numbers, texts, lists and records can be stored as it is.
     *
     * @param share in [0, 1]
     */
    public record Reach(double share) implements Score {

        @Override
        public double headline() {
            return 100 * share;
        }

        @Override
        public String metric() {
            return "%";
        }
    }

    /** How many scenes are a neighbour of any other: few, if some scenes are near to everything. */
    @Evaluation(row = "BYOL", column = "reach")
    protected Reach reach(Neighbours neighbours) {
        Set<Long> reached = new HashSet<>();
        for (long image : neighbours.imageIds()) {
            for (long neighbour : neighbours.of(image)) {
                reached.add(neighbour);
            }
        }
        return new Reach((double) reached.size() / neighbours.imageIds().length);
    }
}
