package org.orl.runtime.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;
import org.orl.runtime.image.RgbImage;

class PanelsTest {

    private static final int SIDE = 100;
    private static final int LEFT = 8;
    private static final int TOP = 28;

    private static RgbImage grey(int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) 100);
        return new RgbImage(width, height, pixels);
    }

    private static Colour at(RgbImage image, int x, int y) {
        int at = (y * image.width() + x) * 3;
        return new Colour(image.pixels()[at] & 255, image.pixels()[at + 1] & 255, image.pixels()[at + 2] & 255);
    }

    private static RgbImage draw(Panel.Mark... marks) {
        return Panels.draw(
                List.of("Photo"), List.of(List.of(new Panel(grey(200, 100), "a.jpg", List.of(marks)))), SIDE);
    }

    @Test
    void photosAreScaledToTheirLongerSide() {
        RgbImage figure = draw();
        assertThat(figure.width()).isEqualTo(SIDE + 2 * LEFT);
        assertThat(at(figure, LEFT, TOP)).isEqualTo(new Colour(100, 100, 100));
        assertThat(at(figure, LEFT + SIDE - 1, TOP + SIDE / 2 - 1)).isEqualTo(new Colour(100, 100, 100));
        assertThat(at(figure, LEFT + SIDE, TOP)).isEqualTo(new Colour(255, 255, 255));
    }

    @Test
    void aRegionIsFramedWhereItLiesOnTheScaledPhoto() {
        RgbImage figure = draw(new Panel.Mark(new Box(100, 20, 60, 60), 1, 0));
        assertThat(at(figure, LEFT + 79, TOP + 30)).isEqualTo(Colour.distinct(1));
        assertThat(at(figure, LEFT + 65, TOP + 39)).isEqualTo(Colour.distinct(1));
        assertThat(at(figure, LEFT + 80, TOP + 30)).isEqualTo(new Colour(100, 100, 100));
        assertThat(at(figure, LEFT + 70, TOP + 32)).isEqualTo(new Colour(100, 100, 100));
    }

    @Test
    void aRegionThatIsMarkedTwiceShowsBothColours() {
        Box region = new Box(40, 10, 100, 80);
        RgbImage figure = draw(new Panel.Mark(region, 0, 0), new Panel.Mark(region, 2, 1));
        assertThat(at(figure, LEFT + 69, TOP + 30)).isEqualTo(Colour.distinct(0));
        assertThat(at(figure, LEFT + 64, TOP + 30)).isEqualTo(Colour.distinct(2));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        assertThat(draw(new Panel.Mark(new Box(-50, 80, 400, 100), 0, 0)).width())
                .isEqualTo(SIDE + 2 * LEFT);
    }
}
