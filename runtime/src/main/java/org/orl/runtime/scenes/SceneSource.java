package org.orl.runtime.scenes;

import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.image.RgbImage;

/** A set of scenes; draws a scene whenever it is read. */
final class SceneSource implements ImageSource {

    /** Objects of a smaller scene are a few pixels wide. */
    private static final int SMALLEST = 32;

    private final ProceduralScenes set;
    private MultiLabels labels;

    /** A set of at least one scene, large enough to tell shapes apart. */
    SceneSource(ProceduralScenes set) {
        if (set.count() < 1) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A set of " + set.count() + " procedural scenes is empty.",
                    "Ask for a count of at least 1.");
        }
        if (set.size() < SMALLEST) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "Procedural scenes of " + set.size() + " pixels are too small to tell shapes apart.",
                    "Ask for a size of at least " + SMALLEST + ".");
        }
        this.set = set;
    }

    @Override
    public int size() {
        return set.count();
    }

    @Override
    public long id(int index) {
        return index;
    }

    @Override
    public String name(int index) {
        return "scene " + index + " of seed " + set.seed();
    }

    @Override
    public RgbImage read(int index) {
        return Renderer.render(Layout.draw(set.seed(), index, set.size()));
    }

    @Override
    public synchronized MultiLabels labels() {
        if (labels == null) {
            byte[][] values = new byte[set.count()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = row(i);
            }
            labels = new MultiLabels(Shape.NAMES, values);
        }
        return labels;
    }

    /** The rule of VOC07: difficult is a class of which no more than difficult objects are there. */
    private byte[] row(int index) {
        byte[] row = new byte[Shape.NAMES.size()];
        for (Scene.Thing thing : Layout.draw(set.seed(), index, set.size()).things()) {
            int column = Shape.NAMES.indexOf(thing.className());
            if (thing.labelled()) {
                row[column] = MultiLabels.POSITIVE;
            } else if (row[column] == MultiLabels.NEGATIVE) {
                row[column] = MultiLabels.DIFFICULT;
            }
        }
        return row;
    }
}
