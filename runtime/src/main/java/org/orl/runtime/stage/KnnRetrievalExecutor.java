package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.retrieval.StoredNeighbours;

/**
 * Retrieves neighbours by the projector's outputs; goes on after the last complete file of them.
 *
 * @since 0.1
 */
public final class KnnRetrievalExecutor implements Executor<KnnRetrieval.Spec, Neighbours> {

    /** For {@link java.util.ServiceLoader}. */
    public KnnRetrievalExecutor() {}

    @Override
    public Class<KnnRetrieval.Spec> kind() {
        return KnnRetrieval.Spec.class;
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
    public void execute(KnnRetrieval.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = context.data().open(inputs.the(ImageSet.class));
        if (images.size() <= kind.k()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The set has " + images.size() + " images, too few for " + kind.k() + " neighbours each.",
                    "Take a set of at least " + (kind.k() + 1) + " images, or a smaller @KnnRetrieval.k.");
        }
        Engine engine = Engine.start(context.hardware());
        try (FeatureExtractor encoder = FeatureExtractor.open(inputs.encoder(), context.hardware());
                Workers workers = new Workers(context.hardware().threads())) {
            new Retrieval(kind, images, encoder::projected, workers, engine::newManager)
                    .run(context.directory(), context.monitor());
        }
    }

    @Override
    public Optional<DiskUse> disk(KnnRetrieval.Spec kind, Known known) {
        return known.images()
                .flatMap(images -> known.architecture()
                        .map(network -> DiskUse.of(StoredNeighbours.bytes(images, kind.k()))
                                .beside(images * (long) Float.BYTES * EncoderFile.width(network))));
    }

    @Override
    public Neighbours load(KnnRetrieval.Spec kind, Inputs inputs, Path directory) throws IOException {
        return StoredNeighbours.open(directory);
    }
}
