package org.orl.experiments.samples;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;
import org.orl.dsl.stage.StageKind;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.KindSpec;
import org.orl.runtime.image.RgbImage;

/**
 * A kind of stage of one's own, in the place of one that comes with the product.
 *
 * <p>The fifth sample retrieves neighbours by an encoder; this one by colour. What takes the neighbours does not notice.
 *
 * @since 0.1
 */
@Experiment(id = "sample-13-own-stage", title = "Sample 13: a kind of stage of one's own")
public abstract class Sample13_OwnStage extends Sample05_Bodies {

    /** Neighbours are images of similar mean colour. */
    @Documented
    @Describes(ColourRetrieval.Spec.class)
    @Needs(artifacts = ImageSet.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface ColourRetrieval {

        /** Neighbours an image. */
        @Range(min = 1)
        int k() default 10;

        /** The values of {@link ColourRetrieval}. */
        record Spec(int k) implements StageKind<Neighbours>, KindSpec<Neighbours> {

            /**
             * What is returned is stored, in the same files as the neighbours of other kinds. Interrupted, it begins anew; a
             * kind that trains goes on where it was stopped, see {@link Sample15_OwnTraining}.
             */
            @Override
            public Neighbours compute(Inputs inputs, Context context) {
                ImageSource images = context.data().open(inputs.the(ImageSet.class));
                if (images.size() <= k) {
                    // What a user can mend is told in a sentence of fact and one of cure.
                    throw new UserError(
                            UserError.Kind.DATA,
                            "The set has " + images.size() + " images, too few for " + k + " neighbours each.",
                            "Take a larger set, or a smaller @ColourRetrieval.k.");
                }
                Map<Long, double[]> colours = new LinkedHashMap<>();
                context.monitor().begin("look", 0, images.size(), "image");
                for (int i = 0; i < images.size(); i++) {
                    colours.put(images.id(i), meanColour(images.read(i)));
                    context.monitor().advance(i + 1L, Map.of());
                }
                context.monitor().end();
                return new ByColour(k, colours);
            }

            private static double[] meanColour(RgbImage image) {
                double[] sums = new double[3];
                for (int i = 0; i < image.pixels().length; i++) {
                    sums[i % 3] += image.pixels()[i] & 0xFF;
                }
                return Arrays.stream(sums)
                        .map(sum -> sum / image.width() / image.height())
                        .toArray();
            }

            private record ByColour(int k, Map<Long, double[]> colours) implements Neighbours {

                @Override
                public long[] imageIds() {
                    return colours.keySet().stream().mapToLong(Long::longValue).toArray();
                }

                @Override
                public long[] of(long imageId) {
                    return LongStream.of(imageIds())
                            .filter(other -> other != imageId)
                            .boxed()
                            .sorted(Comparator.comparingDouble(other -> distance(imageId, other)))
                            .limit(k)
                            .mapToLong(Long::longValue)
                            .toArray();
                }

                private double distance(long one, long other) {
                    double sum = 0;
                    for (int i = 0; i < 3; i++) {
                        sum += Math.abs(colours.get(one)[i] - colours.get(other)[i]);
                    }
                    return sum;
                }
            }
        }
    }

    /** The method keeps its parameters, since it overrides; the new kind needs the images alone. */
    @Override
    @ColourRetrieval(k = 3)
    protected abstract Neighbours retrieve(ImageSet images, Encoder<Trained> encoder);
}
