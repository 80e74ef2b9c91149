package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.stage.RoiPairs;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.region.StoredCorrespondences;

/**
 * Embeds each image's regions once, then pairs them with those of its neighbours; goes on after the last complete file.
 *
 * @since 0.1
 */
public final class RoiPairsExecutor implements Executor<RoiPairs.Spec, Correspondences> {

    /** For {@link java.util.ServiceLoader}. */
    public RoiPairsExecutor() {}

    @Override
    public Class<RoiPairs.Spec> kind() {
        return RoiPairs.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean seeded() {
        return false;
    }

    @Override
    public void execute(RoiPairs.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = context.data().open(inputs.the(ImageSet.class));
        try (FeatureExtractor encoder = FeatureExtractor.open(inputs.encoder(), context.hardware());
                Workers workers = new Workers(context.hardware().threads())) {
            new Pairing(
                            kind,
                            images,
                            inputs.the(Neighbours.class),
                            inputs.the(Proposals.class),
                            encoder::pooled,
                            workers)
                    .run(context.directory(), context.monitor());
        }
    }

    @Override
    public Correspondences load(RoiPairs.Spec kind, Inputs inputs, Path directory) throws IOException {
        return StoredCorrespondences.open(directory);
    }
}
