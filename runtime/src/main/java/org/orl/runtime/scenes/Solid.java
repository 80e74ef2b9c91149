package org.orl.runtime.scenes;

/** An object of a scene: its class, where it is, and what it looks like. */
record Solid(Shape shape, Pose pose, Texture texture) {

    /** Whether a point of the picture, in pixels, belongs to the object's figure. */
    boolean contains(double x, double y) {
        return Math.abs(x - pose.centreX()) <= pose.halfWidth()
                && Math.abs(y - pose.centreY()) <= pose.halfHeight()
                && shape.contains(pose.localX(x, y), pose.localY(x, y));
    }

    /** The colour of a point of the picture that belongs to the object, before light. */
    Colour colour(double x, double y) {
        return texture.at(pose.localX(x, y), pose.localY(x, y));
    }
}
