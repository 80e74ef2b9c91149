package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.stage.Orl;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.CachedImages;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.BootstrapSystem;

/**
 * Pre-trains an encoder on pairs of views of images, of regions with their jittered copies, and of corresponding regions.
 *
 * @since 0.1
 */
public final class OrlExecutor implements Executor<Orl.Spec, Encoder<?>> {

    private static final long PURPOSE = Draws.word(Orl.Spec.class.getName());

    /** For {@link java.util.ServiceLoader}. */
    public OrlExecutor() {}

    @Override
    public Class<Orl.Spec> kind() {
        return Orl.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(Orl.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = CachedImages.withinAQuarterOfTheHeap(context.data().open(inputs.the(ImageSet.class)));
        RgbImage example = images.read(0);
        RgbImage patch = Resampling.resize(example, kind.patchSize(), kind.patchSize(), Interpolation.BILINEAR);
        ObjectSamples samples = new ObjectSamples(
                images,
                inputs.the(Correspondences.class),
                SquareView.of(inputs.views().get(0), example),
                SquareView.of(inputs.views().get(1), example),
                SquareView.of(inputs.views().get(2), patch),
                SquareView.of(inputs.views().get(3), patch),
                kind.patchSize(),
                Draws.key(context.seed(), PURPOSE));
        new BootstrapTraining(
                        kind.predictorHidden(),
                        kind.momentum(),
                        List.of(
                                new BootstrapSystem.Term("loss_image", "global_predictor", kind.imageWeight()),
                                new BootstrapSystem.Term("loss_intra", "local_intra_predictor", kind.intraWeight()),
                                new BootstrapSystem.Term("loss_inter", "local_inter_predictor", kind.interWeight())))
                .run(inputs, context, images.size(), samples.sides(), samples, PURPOSE);
    }

    @Override
    public Encoder<?> load(Orl.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}
