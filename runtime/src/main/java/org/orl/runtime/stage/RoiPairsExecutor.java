package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.RoiPairs;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.region.StoredCorrespondences;
import org.orl.runtime.region.TopPairs;

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
    public Optional<DiskUse> disk(RoiPairs.Spec kind, Known known) {
        return known.images()
                .flatMap(images -> known.architecture()
                        .flatMap(network -> known.input(KnnRetrieval.Spec.class)
                                .map(neighbours -> disk(kind, images, neighbours.k(), network))));
    }

    /** At most: every image has as many regions as are looked at. */
    private static DiskUse disk(RoiPairs.Spec kind, int images, int neighbours, Architecture network) {
        int regions = kind.topProposals();
        int pairs = TopPairs.count(regions, kind.topRatio());
        long embeddings = (long) images * regions * (8 + Float.BYTES * (long) EncoderFile.features(network));
        return DiskUse.of(StoredCorrespondences.bytes(images, regions, neighbours, pairs))
                .beside(embeddings);
    }

    @Override
    public Correspondences load(RoiPairs.Spec kind, Inputs inputs, Path directory) throws IOException {
        return StoredCorrespondences.open(directory);
    }
}
