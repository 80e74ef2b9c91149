package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Correspondences.BoxPair;
import org.orl.dsl.artifact.Correspondences.NeighbourPairs;
import org.orl.dsl.artifact.Correspondences.Regions;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;

/** Artifacts that methods return, written and read back. */
class FormatsTest {

    private static final Box LEFT = new Box(0, 0, 5, 10);
    private static final Box RIGHT = new Box(5, 0, 5, 10);

    @TempDir
    Path folder;

    private record Near(int k, Map<Long, long[]> all) implements Neighbours {
        @Override
        public long[] imageIds() {
            return new long[] {7, 3};
        }

        @Override
        public long[] of(long imageId) {
            return all.get(imageId);
        }
    }

    private record Found(Map<Long, Regions> all) implements Correspondences {
        @Override
        public long[] imageIds() {
            return new long[] {7, 3};
        }

        @Override
        public Regions of(long imageId) {
            return all.get(imageId);
        }
    }

    private static Correspondences paired(Box query, Box key) {
        return new Found(Map.of(
                7L,
                new Regions(List.of(LEFT, RIGHT), List.of(new NeighbourPairs(3, List.of(new BoxPair(query, key))))),
                3L,
                new Regions(List.of(LEFT), List.of())));
    }

    @Test
    void keepNeighbours() throws IOException {
        NeighboursFormat format = new NeighboursFormat();
        format.write(new Near(1, Map.of(7L, new long[] {3}, 3L, new long[] {7})), folder);
        Neighbours read = format.read(folder);
        assertThat(read.k()).isEqualTo(1);
        assertThat(read.imageIds()).containsExactly(7, 3);
        assertThat(read.of(3)).containsExactly(7);
    }

    @Test
    void refuseNeighboursThatAreNotWhatTheySay() {
        NeighboursFormat format = new NeighboursFormat();
        assertThatThrownBy(() -> format.write(new Near(1, Map.of(7L, new long[] {3}, 3L, new long[0])), folder))
                .hasMessage("image 3 has 0 neighbours, but each should have 1");
        assertThatThrownBy(() -> format.write(new Near(1, Map.of(7L, new long[] {3}, 3L, new long[] {8})), folder))
                .hasMessage("No image of the set has the id 8");
    }

    @Test
    void keepProposals() throws IOException {
        ProposalsFormat format = new ProposalsFormat();
        format.write(
                new Proposals() {
                    @Override
                    public long[] imageIds() {
                        return new long[] {7, 3};
                    }

                    @Override
                    public List<Box> of(long imageId) {
                        return imageId == 7 ? List.of(LEFT, RIGHT) : List.of();
                    }
                },
                folder);
        assertThat(format.read(folder).of(7)).containsExactly(LEFT, RIGHT);
        assertThat(format.read(folder).of(3)).isEmpty();
    }

    @Test
    void keepCorrespondences() throws IOException {
        CorrespondencesFormat format = new CorrespondencesFormat();
        format.write(paired(RIGHT, LEFT), folder);
        assertThat(format.read(folder).imageIds()).containsExactly(7, 3);
        assertThat(format.read(folder).of(7)).isEqualTo(paired(RIGHT, LEFT).of(7));
        assertThat(format.read(folder).of(3)).isEqualTo(paired(RIGHT, LEFT).of(3));
    }

    @Test
    void refusePairsOfUnknownRegions() {
        assertThatThrownBy(() -> new CorrespondencesFormat().write(paired(LEFT, RIGHT), folder))
                .hasMessageContaining("is paired, but is not among the regions of its image");
    }

    @Test
    void keepAnEncoderWithItsArchitecture() throws IOException {
        Path weights = Files.writeString(folder.resolve("mine.bin"), "weights");
        Path directory = Files.createDirectory(folder.resolve("kept"));
        Architecture architecture = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(4, 2));
        EncoderFormat format = new EncoderFormat();

        format.write(new Encoder<Role>(architecture, weights), directory);
        Files.delete(weights);

        assertThat(format.read(directory).architecture()).isEqualTo(architecture);
        assertThat(format.read(directory).weights()).hasContent("weights").hasParent(directory);
        assertThatThrownBy(() -> format.write(new Encoder<Role>(architecture, weights), directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no file");
    }
}
