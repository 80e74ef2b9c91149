package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.stage.Orl;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.stage.ObjectSamples.Pair;
import org.orl.runtime.train.BootstrapSystem;
import org.orl.runtime.train.BootstrapSystem.Term;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.TargetMomentum;
import org.orl.runtime.train.TrainingDisk;

/**
 * Pre-trains an encoder on pairs of views of images, of regions with their jittered copies, and of corresponding regions.
 *
 * @since 0.1
 */
public final class OrlExecutor implements Executor<Orl.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public OrlExecutor() {}

    @Override
    public Class<Orl.Spec> kind() {
        return Orl.Spec.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void execute(Orl.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireVectors(kind, inputs);
        Map<Pair, Term> terms = terms(kind);
        EncoderTraining training = EncoderTraining.of(kind, inputs, context);
        ImageSource images = training.images();
        RgbImage example = images.read(0);
        RgbImage patch = Resampling.resize(example, kind.patchSize(), kind.patchSize(), Interpolation.BILINEAR);
        ObjectSamples samples = new ObjectSamples(
                images,
                inputs.the(Correspondences.class),
                terms.keySet(),
                List.of(
                        SquareView.of(inputs.views().get(0), example),
                        SquareView.of(inputs.views().get(1), example),
                        SquareView.of(inputs.views().get(2), patch),
                        SquareView.of(inputs.views().get(3), patch)),
                kind.patchSize(),
                training.key());
        training.on(
                images,
                samples.shapes(),
                samples,
                start -> new BootstrapSystem(
                        start.architecture(),
                        kind.predictorHidden(),
                        List.copyOf(terms.values()),
                        training.loss(new CosineDistance.Spec()),
                        new TargetMomentum(kind.momentum(), start.steps()),
                        start.seed(),
                        start.manager()));
    }

    /** The terms whose weight is not 0, in the order of their pairs of views. */
    private static Map<Pair, Term> terms(Orl.Spec kind) {
        Map<Pair, Term> terms = new EnumMap<>(Pair.class);
        terms.put(Pair.IMAGE, new Term("loss_image", "global_predictor", kind.imageWeight()));
        terms.put(Pair.INTRA, new Term("loss_intra", "local_intra_predictor", kind.intraWeight()));
        terms.put(Pair.INTER, new Term("loss_inter", "local_inter_predictor", kind.interWeight()));
        terms.values().removeIf(term -> term.weight() == 0);
        if (terms.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "All three weights of @Orl are 0, so there is nothing to learn from.",
                    "Set at least one of imageWeight, intraWeight and interWeight above 0.");
        }
        return terms;
    }

    @Override
    public Optional<DiskUse> disk(Orl.Spec kind, Known known) {
        return known.architecture()
                .map(network -> new TrainingDisk(network)
                        .follower()
                        .predictors(terms(kind).size(), kind.predictorHidden())
                        .use(known));
    }

    @Override
    public Encoder<?> load(Orl.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}
