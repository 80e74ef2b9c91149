package org.orl.runtime.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.stage.StageKind;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.KindSpec;

/** An experiment that pairs every picture of a folder with the next one; its wiring is written by hand beside it. */
abstract class PairedAlbum {

    /** Pairs corners. */
    record Corners() implements StageKind<Correspondences>, KindSpec<Correspondences> {

        private static final Box CORNER = new Box(0, 0, 4, 4);

        @Override
        public Correspondences compute(Inputs inputs, Context context) {
            var images = context.data().open(inputs.the(ImageSet.class));
            List<Long> ids =
                    IntStream.range(0, images.size()).mapToObj(images::id).toList();
            return new Paired(
                    ids,
                    IntStream.range(0, ids.size())
                            .boxed()
                            .collect(Collectors.toMap(ids::get, i -> with(ids.get((i + 1) % ids.size())))));
        }

        private static Correspondences.Regions with(long next) {
            return new Correspondences.Regions(
                    List.of(CORNER),
                    List.of(new Correspondences.NeighbourPairs(
                            next, List.of(new Correspondences.BoxPair(CORNER, CORNER)))));
        }
    }

    /** What was paired. */
    private record Paired(List<Long> ids, Map<Long, Correspondences.Regions> all) implements Correspondences {

        @Override
        public long[] imageIds() {
            return ids.stream().mapToLong(id -> id).toArray();
        }

        @Override
        public Regions of(long imageId) {
            return all.get(imageId);
        }
    }
}
