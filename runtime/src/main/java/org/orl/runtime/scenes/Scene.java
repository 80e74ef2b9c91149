package org.orl.runtime.scenes;

import java.util.List;
import org.orl.dsl.artifact.Box;
import org.orl.runtime.image.RgbImage;

/**
 * A drawn picture and what it shows.
 *
 * @param image the picture
 * @param objects from the farthest to the nearest; only those of which at least a pixel is visible
 * @since 0.1
 */
public record Scene(RgbImage image, List<Thing> objects) {

    /** The smallest share of an object that has to be visible for the scene to be labelled with its class; of less, it is difficult. */
    public static final double LABELLED = 0.25;

    /**
     * An object of a scene.
     *
     * @param className its class
     * @param box the smallest around its mask
     * @param mask the pixels at which it is seen
     * @param visible the share of its area that is neither outside the picture nor behind another object, 0 to 1
     */
    public record Thing(String className, Box box, Mask mask, double visible) {

        /** Whether enough of it is visible to label the scene with its class; else it is difficult, as in VOC. */
        public boolean labelled() {
            return visible >= LABELLED;
        }
    }

    /**
     * Draws a scene.
     *
     * @param seed of the set
     * @param index of the scene in it
     * @param size longer side in pixels, at least 32
     * @return the same scene, byte for byte, on every machine
     */
    public static Scene draw(long seed, int index, int size) {
        Layout layout = Layout.draw(seed, index, size);
        return new Scene(Renderer.render(layout), layout.things());
    }
}
