package org.orl.runtime.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Correspondences.BoxPair;
import org.orl.dsl.artifact.Correspondences.NeighbourPairs;
import org.orl.dsl.artifact.Correspondences.Regions;
import org.orl.runtime.figure.Panel.Mark;
import org.orl.runtime.image.RgbImage;

/**
 * Regions that may show the same thing: photos on the left, and on the right their neighbours, a colour and a number a
 * pair of regions.
 *
 * <p>After the paper's figure of region correspondences: of each neighbour the most similar pair.
 *
 * @since 0.1
 */
public final class CorrespondenceFigure {

    private CorrespondenceFigure() {}

    /**
     * Draws photos and their neighbours.
     *
     * @param photos the set
     * @param found the correspondences
     * @param ids the photos, at least one; a row each
     * @param neighbours how many of each photo's neighbours, nearest first; at least 1
     * @param side longer side of a photo, in pixels
     * @return the picture
     */
    public static RgbImage of(Photos photos, Correspondences found, List<Long> ids, int neighbours, int side) {
        List<String> titles = new ArrayList<>(List.of("Photo"));
        for (int i = 1; i <= neighbours; i++) {
            titles.add("Neighbour " + i);
        }
        return Panels.draw(
                titles,
                ids.stream()
                        .map(id -> row(photos, id, found.of(id), neighbours))
                        .toList(),
                side);
    }

    private static List<Panel> row(Photos photos, long id, Regions regions, int neighbours) {
        Map<Box, Integer> marked = new HashMap<>();
        List<Mark> marks = new ArrayList<>();
        List<Panel> row = new ArrayList<>();
        for (int i = 0; i < Math.min(neighbours, regions.neighbours().size()); i++) {
            NeighbourPairs neighbour = regions.neighbours().get(i);
            BoxPair pair = neighbour.pairs().get(0);
            marks.add(new Mark(pair.query(), i, marked.merge(pair.query(), 1, Integer::sum) - 1));
            row.add(panel(photos, neighbour.imageId(), List.of(new Mark(pair.key(), i, 0))));
        }
        row.add(0, panel(photos, id, marks));
        return row;
    }

    private static Panel panel(Photos photos, long id, List<Mark> marks) {
        return new Panel(photos.read(id), photos.name(id), marks);
    }
}
