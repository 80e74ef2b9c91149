package org.orl.runtime.scenes;

import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.random.Draws;

/**
 * Everything that is drawn for a scene, before any pixel is.
 *
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param solids the objects, from the farthest to the nearest
 * @param background what is behind them
 * @param lightX where the light comes from, as a unit vector in the picture's plane
 * @param lightY as above
 * @param exposure how bright the picture is; 1 is normal
 * @param grain the noise of the camera
 */
record Layout(
        int width,
        int height,
        List<Solid> solids,
        Background background,
        double lightX,
        double lightY,
        double exposure,
        Noise grain) {

    /** Draws a layout; the longer side is {@code size}, the shorter three quarters of it, or all if it is square. */
    static Layout draw(long seed, int index, int size) {
        Draws draws = Draws.of(seed, index);
        int shorter = size * 3 / 4;
        int form = draws.below(3);
        int width = form == 1 ? shorter : size;
        int height = form == 0 ? shorter : size;
        Place place = Place.ALL.get(draws.below(Place.ALL.size()));
        Background background = new Background(place, draws);
        List<Solid> solids = new ArrayList<>();
        for (int count = 1 + draws.below(3); count > 0; count--) {
            Shape shape = place.shape(draws);
            solids.add(new Solid(shape, Pose.draw(width, height, draws), new Texture(shape, draws)));
        }
        double angle = draws.uniform(0, 2 * Math.PI);
        return new Layout(
                width,
                height,
                List.copyOf(solids),
                background,
                StrictMath.cos(angle),
                StrictMath.sin(angle),
                draws.uniform(0.9, 1.1),
                new Noise(draws.bits()));
    }

    /** The objects that are seen at the centre of at least one pixel. */
    List<Scene.Thing> things() {
        byte[] levels = new Coverage(this, 1).levels();
        List<Scene.Thing> things = new ArrayList<>();
        for (int i = 0; i < solids.size(); i++) {
            Mask mask = Mask.of(width, height, levels, i);
            if (mask.area() > 0) {
                Solid solid = solids.get(i);
                double visible = (double) mask.area() / solid.area();
                things.add(new Scene.Thing(solid.shape().className(), mask.box(), mask, visible));
            }
        }
        return List.copyOf(things);
    }
}
