package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.UserError;
import org.orl.runtime.image.RgbImage;

/** Of 100 images the last two are of the class "rare", the others of "common". */
class SliceTest {

    @Test
    void aSliceIsSpreadEvenly() {
        assertThat(ids(new Slice(new ImageFolder("any"), 5, 0), true)).containsExactly(0L, 20L, 40L, 60L, 80L);
    }

    @Test
    void aSliceOfEachClassHasAsManyImagesAsAskedForAndTheRareOnesAmongThem() {
        assertThat(ids(new Slice(new ImageFolder("any"), 8, 2), true))
                .hasSize(8)
                .contains(98L, 99L);
    }

    @Test
    void aSetWithoutLabelsIsCutNevertheless() {
        assertThat(ids(new Slice(new ImageFolder("any"), 5, 2), false)).containsExactly(0L, 20L, 40L, 60L, 80L);
    }

    @Test
    void aSetThatIsSmallerIsTakenWhole() {
        assertThat(ids(new Slice(new ImageFolder("any"), 500, 2), true)).hasSize(100);
    }

    private static List<Long> ids(Slice slice, boolean labelled) {
        ImageSource part = slice.open(new Hundred(labelled));
        return IntStream.range(0, part.size()).mapToObj(part::id).toList();
    }

    private record Hundred(boolean labelled) implements ImageSource {

        @Override
        public int size() {
            return 100;
        }

        @Override
        public long id(int index) {
            return index;
        }

        @Override
        public String name(int index) {
            return "image " + index;
        }

        @Override
        public RgbImage read(int index) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MultiLabels labels() {
            if (!labelled) {
                throw new UserError(UserError.Kind.DATA, "No labels.", "Label them.");
            }
            byte[][] rows = new byte[100][];
            for (int i = 0; i < rows.length; i++) {
                boolean rare = i >= 98;
                rows[i] = new byte[] {rare ? MultiLabels.NEGATIVE : MultiLabels.POSITIVE, rare ? (byte) 1 : 0};
            }
            return new MultiLabels(List.of("common", "rare"), rows);
        }
    }
}
