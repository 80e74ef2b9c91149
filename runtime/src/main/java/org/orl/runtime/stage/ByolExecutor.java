package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.stage.Byol;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.CachedImages;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.BootstrapSystem;

/**
 * Pre-trains an encoder on pairs of views of whole images.
 *
 * @since 0.1
 */
public final class ByolExecutor implements Executor<Byol.Spec, Encoder<?>> {

    private static final long PURPOSE = Draws.word(Byol.Spec.class.getName());

    /** For {@link java.util.ServiceLoader}. */
    public ByolExecutor() {}

    @Override
    public Class<Byol.Spec> kind() {
        return Byol.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(Byol.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = CachedImages.withinAQuarterOfTheHeap(context.data().open(inputs.the(ImageSet.class)));
        RgbImage example = images.read(0);
        SquareView first = SquareView.of(inputs.views().get(0), example);
        SquareView second = SquareView.of(inputs.views().get(1), example);
        SampleWriter samples = (image, epoch, tensors, slot) -> {
            RgbImage photo = images.read(image);
            long key = Draws.key(context.seed(), PURPOSE, epoch, images.id(image));
            first.write(photo, Draws.key(key, 0), tensors[0], slot);
            second.write(photo, Draws.key(key, 1), tensors[1], slot);
        };
        new BootstrapTraining(
                        kind.predictorHidden(),
                        kind.momentum(),
                        List.of(new BootstrapSystem.Term("loss", "predictor", 1)))
                .run(inputs, context, images.size(), new int[] {first.side(), second.side()}, samples, PURPOSE);
    }

    @Override
    public Encoder<?> load(Byol.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}
