package org.orl.runtime.figure;

import java.util.List;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;

/** A table of photos: a title over each column, a name below each photo. */
final class Panels {

    private static final int GAP = 8;
    private static final int TITLE = 28;
    private static final int NAME = 24;
    private static final int TITLE_LETTERS = 11;
    private static final int NAME_LETTERS = 8;
    private static final int THICK = 3;
    private static final int TAG = 14;
    private static final int TAG_LETTERS = 9;

    private Panels() {}

    /**
     * Draws a table.
     *
     * @param titles one a column
     * @param rows at most as many panels each
     * @param side longer side of a photo, in pixels
     */
    static RgbImage draw(List<String> titles, List<List<Panel>> rows, int side) {
        int height = TITLE;
        for (List<Panel> row : rows) {
            height += height(row, side) + NAME;
        }
        Canvas canvas = new Canvas(GAP + titles.size() * (side + GAP), height);
        for (int i = 0; i < titles.size(); i++) {
            canvas.text(titles.get(i), left(i, side), TITLE - 9, TITLE_LETTERS, side, Colour.BLACK);
        }
        int top = TITLE;
        for (List<Panel> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                draw(row.get(i), left(i, side), top, side, canvas);
            }
            top += height(row, side) + NAME;
        }
        return canvas.image();
    }

    private static int height(List<Panel> row, int side) {
        return row.stream().mapToInt(panel -> panel.height(side)).max().orElse(0);
    }

    private static int left(int column, int side) {
        return GAP + column * (side + GAP);
    }

    private static void draw(Panel panel, int left, int top, int side, Canvas canvas) {
        int height = panel.height(side);
        canvas.paste(Resampling.resize(panel.photo(), panel.width(side), height, Interpolation.BILINEAR), left, top);
        panel.marks().forEach(mark -> frame(mark, panel.drawn(mark.box(), side), left, top, canvas));
        panel.marks().forEach(mark -> number(mark, panel.drawn(mark.box(), side), left, top, canvas));
        canvas.text(panel.name(), left, top + height + NAME_LETTERS + 4, NAME_LETTERS, side, Colour.GREY);
    }

    /** Frames a region; one that is framed already gets the next frame inside. */
    private static void frame(Panel.Mark mark, Box region, int left, int top, Canvas canvas) {
        int inset = mark.earlier() * (THICK + 1);
        Box box = new Box(
                left + region.x() + inset,
                top + region.y() + inset,
                Math.max(2 * THICK, region.width() - 2 * inset),
                Math.max(2 * THICK, region.height() - 2 * inset));
        canvas.frame(box, THICK + 1, Colour.BLACK);
        canvas.frame(box, THICK, Colour.distinct(mark.pair()));
    }

    /** Writes a pair's number in the corner of its region, beside the numbers of earlier ones. */
    private static void number(Panel.Mark mark, Box region, int left, int top, Canvas canvas) {
        Box tag = new Box(left + region.x() + mark.earlier() * (TAG + 1), top + region.y(), TAG, TAG);
        canvas.fill(tag, Colour.distinct(mark.pair()));
        canvas.text(
                Integer.toString(mark.pair() + 1), tag.x() + 3, tag.y() + TAG - 3, TAG_LETTERS, 4 * TAG, Colour.BLACK);
    }
}
