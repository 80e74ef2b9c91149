package org.orl.runtime.scenes;

import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.artifact.Box;
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
        for (int count = 2 + draws.below(4); count > 0; count--) {
            solids.add(new Solid(place.shape(draws), Pose.draw(width, height, draws), new Texture(draws)));
        }
        double angle = draws.uniform(0, 2 * Math.PI);
        return new Layout(
                width,
                height,
                List.copyOf(solids),
                background,
                StrictMath.cos(angle),
                StrictMath.sin(angle),
                draws.uniform(0.8, 1.15),
                new Noise(draws.bits()));
    }

    /** The nearest object above a level at a point, or -1. */
    int nearest(double x, double y, int above) {
        for (int i = solids.size() - 1; i > above; i--) {
            if (solids.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** The visible objects, measured at the centres of pixels. */
    List<Scene.Thing> things() {
        List<Scene.Thing> things = new ArrayList<>();
        for (int i = 0; i < solids.size(); i++) {
            Scene.Thing thing = thing(i);
            if (thing.visible() > 0) {
                things.add(thing);
            }
        }
        return List.copyOf(things);
    }

    private Scene.Thing thing(int level) {
        Solid solid = solids.get(level);
        Pose pose = solid.pose();
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        int area = 0;
        int visible = 0;
        int lastY = (int) Math.ceil(pose.centreY() + pose.halfHeight());
        int lastX = (int) Math.ceil(pose.centreX() + pose.halfWidth());
        for (int y = (int) Math.floor(pose.centreY() - pose.halfHeight()); y <= lastY; y++) {
            for (int x = (int) Math.floor(pose.centreX() - pose.halfWidth()); x <= lastX; x++) {
                if (!solid.contains(x + 0.5, y + 0.5)) {
                    continue;
                }
                area++;
                if (x >= 0 && y >= 0 && x < width && y < height) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                    visible += nearest(x + 0.5, y + 0.5, level) < 0 ? 1 : 0;
                }
            }
        }
        Box box = new Box(left, top, right - left + 1, bottom - top + 1);
        return new Scene.Thing(solid.shape().className(), box, area == 0 ? 0 : (double) visible / area);
    }
}
