package org.orl.runtime.stage;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.stage.Supervised;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.ClassifierSystem;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.TrainingDisk;
import org.orl.runtime.train.WholeImages;

/**
 * Trains an encoder as a classifier of labelled images.
 *
 * @since 0.1
 */
public final class SupervisedExecutor implements Executor<Supervised.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public SupervisedExecutor() {}

    @Override
    public Class<Supervised.Spec> kind() {
        return Supervised.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(Supervised.Spec kind, Inputs inputs, Context context) throws IOException {
        EncoderTraining training = EncoderTraining.of(kind, inputs, context);
        ImageSource images = training.images();
        MultiLabels labels = images.labels();
        boolean exclusive = kind.classes() == Supervised.Classes.ONE;
        if (exclusive) {
            requireOneEach(images, labels);
        }
        WholeImages views = training.views(images);
        int classes = labels.classes().size();
        List<Shape> shapes = List.of(views.shapes().get(0), new Shape(classes));
        SampleWriter samples = (image, epoch, tensors, slot) -> {
            views.write(image, epoch, tensors, slot);
            for (int i = 0; i < classes; i++) {
                tensors[1][slot * classes + i] = target(labels.values()[image][i]);
            }
        };
        training.on(
                images,
                shapes,
                samples,
                start -> new ClassifierSystem(start.architecture(), classes, exclusive, start.seed(), start.manager()));
    }

    /** As {@link ClassifierSystem} reads it: 1 for a class that is there, -1 for one that is not, 0 for an unsure one. */
    private static float target(byte label) {
        return switch (label) {
            case MultiLabels.POSITIVE -> 1;
            case MultiLabels.NEGATIVE -> -1;
            default -> 0;
        };
    }

    private static void requireOneEach(ImageSource images, MultiLabels labels) {
        for (int image = 0; image < images.size(); image++) {
            int there = 0;
            for (byte label : labels.values()[image]) {
                there += label == MultiLabels.POSITIVE ? 1 : 0;
            }
            if (there != 1) {
                throw new UserError(
                        UserError.Kind.DATA,
                        images.name(image) + " shows " + there + " classes, but @Supervised wants one an image.",
                        "Use @Supervised(classes = Supervised.Classes.MANY), or another image set.");
            }
        }
    }

    @Override
    public Optional<DiskUse> disk(Supervised.Spec kind, Known known) {
        return known.architecture().map(network -> new TrainingDisk(network).use(known));
    }

    @Override
    public Encoder<?> load(Supervised.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}
