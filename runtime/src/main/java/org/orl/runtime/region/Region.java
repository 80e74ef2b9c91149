package org.orl.runtime.region;

import org.orl.dsl.artifact.Box;

/**
 * A region of a hierarchy.
 *
 * @param box smallest box around it
 * @param level 1 for a segment, else one more than the higher of the two that were merged
 */
record Region(Box box, int level) {

    Region merge(Region other) {
        int x = Math.min(box.x(), other.box.x());
        int y = Math.min(box.y(), other.box.y());
        int right = Math.max(box.x() + box.width(), other.box.x() + other.box.width());
        int bottom = Math.max(box.y() + box.height(), other.box.y() + other.box.height());
        return new Region(new Box(x, y, right - x, bottom - y), Math.max(level, other.level) + 1);
    }
}
