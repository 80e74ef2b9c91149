package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.MeanAp;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.region.StoredCorrespondences;

class BodiesTest {

    @TempDir
    Path folder;

    private List<Scored> run(Watcher watcher) {
        RunSettings settings = new RunSettings(folder, new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 0);
        return new Scheduler(settings, watcher).run(Overrides.wire(new TinyOrlByHand_Wiring(), List.of()));
    }

    @Test
    void takeThePlaceOfWiredStagesAndAreStoredLikeThem() throws IOException {
        Watcher first = new Watcher(Integer.MAX_VALUE);
        Watcher second = new Watcher(Integer.MAX_VALUE);

        List<Scored> scores = run(first);

        assertThat(first.executed)
                .contains("retrieveNeighbours", "proposeRegions", "pairRegions", "pretrainObjects", "copy");
        Path pairs = folder.resolve("results")
                .resolve(first.fingerprints.get("pairRegions").hex());
        Correspondences.Regions regions = StoredCorrespondences.open(pairs).of(18);
        assertThat(regions.neighbours())
                .extracting(Correspondences.NeighbourPairs::imageId)
                .containsExactly(19L, 0L, 1L);
        assertThat(regions.boxes()).hasSize(4).contains(new Box(32, 0, 32, 32));
        assertThat(row("Random", scores))
                .isEqualTo(new MeanAp(0.25, List.of(new MeanAp.ClassAp("cat", 0.25, 1, Double.NaN))));
        assertThat(row("Copy", scores)).isEqualTo(row("BYOL", scores));

        assertThat(run(second)).isEqualTo(scores);
        assertThat(second.executed).isEmpty();
    }

    private static Object row(String name, List<Scored> scores) {
        return scores.stream()
                .filter(scored -> scored.cell().row().equals(name))
                .findFirst()
                .orElseThrow()
                .score();
    }
}
