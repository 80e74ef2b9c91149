package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.random.Draws;
import org.orl.runtime.region.Boxes;
import org.orl.runtime.region.RegionSearch;
import org.orl.runtime.region.Shards;

/**
 * Proposes the regions of every photo; several photos at a time, each on one thread.
 *
 * @since 0.1
 */
public final class SelectiveSearchExecutor implements Executor<SelectiveSearch.Spec, Proposals> {

    private static final long PURPOSE = Draws.word(SelectiveSearch.Spec.class.getName());
    private static final Shards<Boxes> SHARDS = new Shards<>(Boxes::write, Boxes::read);

    /** For {@link java.util.ServiceLoader}. */
    public SelectiveSearchExecutor() {}

    @Override
    public Class<SelectiveSearch.Spec> kind() {
        return SelectiveSearch.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(SelectiveSearch.Spec kind, Inputs inputs, Context context) throws IOException {
        ImageSource images = context.data().open(inputs.the(ImageSet.class));
        SHARDS.fill(
                "propose",
                images,
                context,
                positions -> Arrays.stream(positions)
                        .parallel()
                        .mapToObj(image -> {
                            Draws draws = Draws.of(context.seed(), PURPOSE, images.id(image));
                            return RegionSearch.propose(images.read(image), kind.mode(), draws::uniform);
                        })
                        .toList());
    }

    @Override
    public Proposals load(SelectiveSearch.Spec kind, Inputs inputs, Path directory) throws IOException {
        return new StoredProposals(SHARDS.read(directory));
    }

    private record StoredProposals(Map<Long, Boxes> values) implements Proposals {

        @Override
        public long[] imageIds() {
            return values.keySet().stream().mapToLong(Long::longValue).toArray();
        }

        @Override
        public List<Box> of(long imageId) {
            return Shards.get(values, imageId).asList();
        }
    }
}
