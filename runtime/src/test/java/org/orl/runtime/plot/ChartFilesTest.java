package org.orl.runtime.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.plot.Chart.Kind;
import org.orl.runtime.plot.Chart.Series;

/** Charts become pictures. */
final class ChartFilesTest {

    private static final int BLUE = 0xFF0072B2;
    private static final int ORANGE = 0xFFE69F00;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void barsAreAsTallAsTheirNumbers() throws IOException {
        BufferedImage picture = draw(new Chart(
                "bars",
                "Title",
                Kind.BARS,
                "x",
                "y",
                List.of("a", "b"),
                List.of(new Series("half", List.of(25.0, Double.NaN)), new Series("whole", List.of(50.0, 50.0)))));
        assertThat(tallest(picture, ORANGE)).isBetween(2 * tallest(picture, BLUE) - 4, 2 * tallest(picture, BLUE) + 4);
        assertThat(tallest(picture, BLUE)).isGreaterThan(100);
    }

    @Test
    void linesAreDrawnWithTheirSpread() throws IOException {
        Chart plain = new Chart(
                "lines",
                "Title",
                Kind.LINES,
                "x",
                "y",
                List.of("1", "2"),
                List.of(new Series("ORL", List.of(10.0, 20.0))));
        Chart spread = new Chart(
                "spread",
                "Title",
                Kind.LINES,
                "x",
                "y",
                List.of("1", "2"),
                List.of(new Series("ORL", List.of(10.0, 20.0), List.of(9.0, 9.0))));
        BufferedImage picture = draw(plain);
        assertThat(colours(picture)).contains(BLUE).doesNotContain(ORANGE);
        assertThat(tallest(draw(spread), 0xFF000000)).isGreaterThan(tallest(picture, 0xFF000000) + 100);
    }

    @Test
    void picturesOfAnEarlierRunGoAndNothingElse() throws IOException {
        Files.writeString(temporary.resolve("old.png"), "old");
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Chart chart = new Chart("new", "", Kind.BARS, "x", "y", List.of("a"), List.of(new Series("s", List.of(1.0))));
        assertThat(ChartFiles.write(temporary, List.of(chart))).containsExactly(temporary.resolve("new.png"));
        assertThat(temporary.resolve("old.png")).doesNotExist();
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
        assertThat(ChartFiles.write(temporary.resolve("none"), List.of())).isEmpty();
        assertThat(temporary.resolve("none")).doesNotExist();
    }

    @Test
    void whatJavaThrowsWhereThereAreNoFontsIsTold() {
        Chart chart =
                new Chart("c", "Title", Kind.BARS, "x", "y", List.of("a"), List.of(new Series("s", List.of(1.0))));
        List<ChartFiles.Painter> painters = List.of(
                any -> {
                    throw new Error("No fonts");
                },
                any -> {
                    throw new InternalError("No fonts");
                },
                any -> {
                    throw new IllegalStateException("No fonts");
                });
        for (ChartFiles.Painter painter : painters) {
            assertThatThrownBy(() -> ChartFiles.write(temporary, List.of(chart), painter))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("Java cannot draw 'Title' (", "No fonts", "install fontconfig and a font");
        }
        assertThat(temporary.resolve("c.png")).doesNotExist();
    }

    @Test
    void aSystemWithoutANumberHasNoBar() throws IOException {
        Chart chart =
                new Chart("c", "", Kind.BARS, "x", "y", List.of("a"), List.of(new Series("s", List.of(Double.NaN))));
        assertThat(colours(draw(chart))).doesNotContain(BLUE);
    }

    private BufferedImage draw(Chart chart) throws IOException {
        Path file = ChartFiles.write(temporary.resolve("plots"), List.of(chart)).get(0);
        return ImageIO.read(file.toFile());
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y) | 0xFF000000);
            }
        }
        return colours;
    }

    /** The longest run of a colour from top to bottom. */
    private static int tallest(BufferedImage picture, int colour) {
        int tallest = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            int run = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                run = (picture.getRGB(x, y) | 0xFF000000) == colour ? run + 1 : 0;
                tallest = Math.max(tallest, run);
            }
        }
        return tallest;
    }
}
