package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.stage.InterClr;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.InterClrSystem;
import org.orl.runtime.train.TrainingDisk;

/**
 * Pre-trains an encoder on pairs of views of whole images and on pairs of images of one cluster.
 *
 * @since 0.1
 */
public final class InterClrExecutor implements Executor<InterClr.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public InterClrExecutor() {}

    @Override
    public Class<InterClr.Spec> kind() {
        return InterClr.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(InterClr.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireVectors(kind, inputs);
        EncoderTraining training = EncoderTraining.of(kind, inputs, context).inWholeBatches();
        ImageSource images = training.images();
        ClusterCount.check(kind.clusters(), images.size());
        training.onWholeImages(
                images,
                start -> new InterClrSystem(
                        start.architecture(),
                        kind,
                        start.images(),
                        new PictureCensus(images, kind.resize(), kind.crop(), start.manager(), context),
                        start.seed(),
                        start.manager()));
    }

    @Override
    public Optional<DiskUse> disk(InterClr.Spec kind, Known known) {
        return known.architecture()
                .flatMap(network -> known.images()
                        .map(images -> new TrainingDisk(network)
                                .follower()
                                .embeddings(kind.queue() + images + kind.clusters())
                                .numbers(images, Long.BYTES)
                                .use(known)));
    }

    @Override
    public Encoder<?> load(InterClr.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}
