package org.orl.runtime.scenes;

/** An object of a scene: its class, where it is, and what it looks like. */
record Solid(Shape shape, Pose pose, Texture texture) {

    /** Whether a point of the picture, in pixels, belongs to the object's figure. */
    boolean contains(double x, double y) {
        return Math.abs(x - pose.centreX()) <= pose.halfWidth()
                && Math.abs(y - pose.centreY()) <= pose.halfHeight()
                && shape.contains(pose.localX(x, y), pose.localY(x, y));
    }

    /** How many pixels have their centre in the figure, within the picture or not. */
    int area() {
        int area = 0;
        int bottom = (int) Math.ceil(pose.centreY() + pose.halfHeight());
        int right = (int) Math.ceil(pose.centreX() + pose.halfWidth());
        for (int y = (int) Math.floor(pose.centreY() - pose.halfHeight()); y <= bottom; y++) {
            for (int x = (int) Math.floor(pose.centreX() - pose.halfWidth()); x <= right; x++) {
                area += contains(x + 0.5, y + 0.5) ? 1 : 0;
            }
        }
        return area;
    }

    /** The colour of a point of the picture that belongs to the object, before light. */
    Colour colour(double x, double y) {
        return texture.at(pose.localX(x, y), pose.localY(x, y));
    }
}
