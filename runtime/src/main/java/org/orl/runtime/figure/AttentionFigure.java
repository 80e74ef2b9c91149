package org.orl.runtime.figure;

import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.FeatureExtractor;

/**
 * Where encoders respond: photos on the left, and to the right of each its attention map for every encoder.
 *
 * <p>After the paper's figure of attention maps, which does not say how they are made. Ours is the activation-based map of
 * arXiv:1612.03928: the squares of the last stage's output, summed over channels, for the whole photo squashed to a
 * square; scaled for each photo and encoder from its least to its greatest value. So colours compare places of one photo,
 * not photos or encoders.
 *
 * @since 0.1
 */
public final class AttentionFigure {

    private static final int LAST_STAGE = 4;

    private AttentionFigure() {}

    /**
     * An encoder and what to call it.
     *
     * @param label such as {@code BYOL}
     * @param encoder the encoder
     */
    public record Column(String label, FeatureExtractor encoder) {}

    /**
     * Draws photos and their maps.
     *
     * @param photos the set
     * @param ids the photos, at least one; a row each
     * @param columns the encoders, at least one
     * @param seen side of the square that the encoders see, in pixels; a cell of the map is 32 pixels of it
     * @param side longer side of a photo, in pixels
     * @return the picture
     */
    public static RgbImage of(Photos photos, List<Long> ids, List<Column> columns, int seen, int side) {
        List<String> titles = new ArrayList<>(List.of("Photo"));
        columns.forEach(column -> titles.add(column.label()));
        List<List<Panel>> rows = new ArrayList<>();
        for (long id : ids) {
            RgbImage photo = photos.read(id);
            List<Panel> row = new ArrayList<>(List.of(new Panel(photo, photos.name(id), List.of())));
            for (Column column : columns) {
                row.add(new Panel(attention(column.encoder(), photo, seen).over(photo), "", List.of()));
            }
            rows.add(row);
        }
        return Panels.draw(titles, rows, side);
    }

    /** The map of a photo: squares summed over channels. */
    static HeatMap attention(FeatureExtractor encoder, RgbImage photo, int seen) {
        float[] input = new float[3 * seen * seen];
        Normalization.write(Resampling.resize(photo, seen, seen, Interpolation.BILINEAR), input, 0);
        FeatureExtractor.Maps maps = encoder.stage(input, 1, seen, LAST_STAGE);
        int cells = (int) (maps.shape()[1] * maps.shape()[2]);
        float[] energy = new float[cells];
        float[] features = maps.rows()[0];
        for (int i = 0; i < features.length; i++) {
            energy[i % cells] += features[i] * features[i];
        }
        return HeatMap.scaled(energy, (int) maps.shape()[2], (int) maps.shape()[1]);
    }
}
