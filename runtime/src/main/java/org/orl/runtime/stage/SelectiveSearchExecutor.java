package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.random.Draws;
import org.orl.runtime.region.Boxes;
import org.orl.runtime.region.RegionSearch;
import org.orl.runtime.region.SearchMemory;
import org.orl.runtime.region.StoredProposals;
import org.orl.runtime.shard.ImageIds;

/**
 * Proposes regions, several photos side by side; goes on after the last complete file.
 *
 * <p>The order of a photo's boxes is drawn from the image's id alone: the proposals of a data set are made once, as
 * the official code's are, and training runs with different seeds share them.
 *
 * @since 0.1
 */
public final class SelectiveSearchExecutor implements Executor<SelectiveSearch.Spec, Proposals> {

    /** Boxes that a photo of 640 x 480 has in the middle; those of the tests have from 431 to 2,418. */
    private static final int PHOTO = 1500;

    private static final long DRAWS = Draws.word("SelectiveSearch");

    /** For {@link java.util.ServiceLoader}. */
    public SelectiveSearchExecutor() {}

    @Override
    public Class<SelectiveSearch.Spec> kind() {
        return SelectiveSearch.Spec.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean seeded() {
        return false;
    }

    @Override
    public void execute(SelectiveSearch.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = context.data().open(inputs.the(ImageSet.class));
        SearchMemory memory = new SearchMemory(Runtime.getRuntime().maxMemory());
        try (Workers workers = new Workers(context.hardware().threads())) {
            StoredProposals.begin(context.directory(), ImageIds.of(images))
                    .complete(
                            "propose",
                            context.monitor(),
                            (first, end, out, done) -> StoredProposals.write(
                                    workers.all(
                                            end - first, i -> propose(images, first + i, kind.mode(), memory), done),
                                    out));
        }
    }

    private static Boxes propose(ImageSource images, int index, SelectiveSearch.Mode mode, SearchMemory memory) {
        Draws draws = Draws.of(DRAWS, images.id(index));
        RgbImage photo = images.read(index);
        return memory.search(
                images.name(index),
                photo.width(),
                photo.height(),
                () -> RegionSearch.propose(photo, mode, draws::uniform));
    }

    @Override
    public Optional<DiskUse> disk(SelectiveSearch.Spec kind, Known known) {
        return known.images().map(images -> DiskUse.of(StoredProposals.bytes(images, PHOTO)));
    }

    @Override
    public Proposals load(SelectiveSearch.Spec kind, Inputs inputs, Path directory) throws IOException {
        return StoredProposals.open(directory);
    }
}
