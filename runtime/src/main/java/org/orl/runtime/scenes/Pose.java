package org.orl.runtime.scenes;

import org.orl.runtime.random.Draws;

/**
 * Where an object is and how it is turned, stretched and sheared: an affine map from the picture to the object's own
 * square.
 *
 * @param centreX in pixels
 * @param centreY in pixels
 * @param radius half of its typical extent, in pixels
 * @param xx how x in the object changes with x in the picture, in units a pixel; and so on
 * @param halfWidth of the box, in pixels, around the object's square in the picture
 * @param halfHeight of that box
 */
record Pose(
        double centreX,
        double centreY,
        double radius,
        double xx,
        double xy,
        double yx,
        double yy,
        double halfWidth,
        double halfHeight) {

    /** A pose in a picture: an extent of 40 to 95% of the shorter side, centred in the inner 60%, not far from upright. */
    static Pose draw(int width, int height, Draws draws) {
        double radius = 0.5 * Math.min(width, height) * draws.uniform(0.4, 0.95);
        double angle = 0.35 * draws.gaussian();
        double stretch = draws.uniform(0.8, 1.25);
        double shear = draws.uniform(-0.25, 0.25);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        // From the object to the picture: stretch, keeping the area; shear; turn.
        double a = radius * cos * stretch;
        double b = radius * (cos * shear - sin) / stretch;
        double c = radius * sin * stretch;
        double d = radius * (sin * shear + cos) / stretch;
        double area = a * d - b * c;
        return new Pose(
                width * draws.uniform(0.2, 0.8),
                height * draws.uniform(0.2, 0.8),
                radius,
                d / area,
                -b / area,
                -c / area,
                a / area,
                Math.abs(a) + Math.abs(b),
                Math.abs(c) + Math.abs(d));
    }

    /** x in the object's square of a point of the picture. */
    double localX(double x, double y) {
        return xx * (x - centreX) + xy * (y - centreY);
    }

    /** y in the object's square of a point of the picture. */
    double localY(double x, double y) {
        return yx * (x - centreX) + yy * (y - centreY);
    }
}
