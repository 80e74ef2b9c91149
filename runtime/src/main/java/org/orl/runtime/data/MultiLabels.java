package org.orl.runtime.data;

import java.util.List;

/**
 * Which classes every image shows.
 *
 * @param classes names, in the order of the columns
 * @param values {@code [image][class]}: {@link #POSITIVE}, {@link #NEGATIVE} or {@link #DIFFICULT}
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // a table; nobody compares two by equals
public record MultiLabels(List<String> classes, byte[][] values) {

    /** The class is there. */
    public static final byte POSITIVE = 1;

    /** The class is not there. */
    public static final byte NEGATIVE = 0;

    /** The class is there, but only in objects marked difficult. */
    public static final byte DIFFICULT = -1;
}
