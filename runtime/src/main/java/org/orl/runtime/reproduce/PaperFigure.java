package org.orl.runtime.reproduce;

import java.util.Map;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;

/**
 * A figure of a paper, and the experiment whose results it shows: what a {@code reproduction.yaml} says.
 *
 * @param name the name of its folder
 * @param title what the figure shows
 * @param paper where it was published
 * @param source where in the paper the figure stands
 * @param subject what is drawn
 * @param extent how much of it, in the unit of the subject; see {@link Subject#extent()}
 * @param photos how many photos, spread evenly over the set; at least 1
 * @param side longer side of a photo, in pixels; at least {@link #LEAST_SIDE}
 * @param experiments the id of the experiment, by scale; one for each
 * @since 0.1
 */
public record PaperFigure(
        String name,
        String title,
        String paper,
        String source,
        Subject subject,
        int extent,
        int photos,
        int side,
        Map<Scale, String> experiments)
        implements Reproduction {

    /** The least longer side of a photo, in pixels. */
    public static final int LEAST_SIDE = 32;

    /** What a figure shows. */
    public enum Subject {
        /** Photos, their neighbours, and the most alike pair of regions of each. */
        CORRESPONDENCES(Correspondences.class, "pairs of regions", "neighbours", 1),
        /** Photos, and where encoders respond. */
        ATTENTION(Encoder.class, "encoders", "seen", 32);

        private final Class<? extends Artifact> artifact;
        private final String what;
        private final String extent;
        private final int leastExtent;

        Subject(Class<? extends Artifact> artifact, String what, String extent, int leastExtent) {
            this.artifact = artifact;
            this.what = what;
            this.extent = extent;
            this.leastExtent = leastExtent;
        }

        /** What a stage makes whose result is drawn. */
        public Class<? extends Artifact> artifact() {
            return artifact;
        }

        /** What that is called in a sentence. */
        public String what() {
            return what;
        }

        /** The name of its size: {@code neighbours} of each photo, or side of the square that is {@code seen}, in pixels. */
        public String extent() {
            return extent;
        }

        /** The least size. */
        public int leastExtent() {
            return leastExtent;
        }
    }
}
