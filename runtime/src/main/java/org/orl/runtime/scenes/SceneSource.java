package org.orl.runtime.scenes;

import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.image.RgbImage;

/** A set of scenes; draws a scene whenever it is read. */
final class SceneSource implements ImageSource {

    private final ProceduralScenes set;
    private MultiLabels labels;

    SceneSource(ProceduralScenes set) {
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

    private byte[] row(int index) {
        byte[] row = new byte[Shape.NAMES.size()];
        for (Scene.Thing thing : Layout.draw(set.seed(), index, set.size()).things()) {
            if (thing.labelled()) {
                row[Shape.NAMES.indexOf(thing.className())] = MultiLabels.POSITIVE;
            }
        }
        return row;
    }
}
