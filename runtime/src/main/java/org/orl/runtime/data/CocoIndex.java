package org.orl.runtime.data;

import java.util.List;
import java.util.Map;

/**
 * What a COCO-JSON file says that matters here: images, categories, and which category is marked in which image.
 *
 * <p>Marks are kept in plain arrays: COCO's train2017 has 860,001 of them.
 *
 * @param ids of the images, in the file's order
 * @param names of their files, in the same order
 * @param categories names by category id
 * @param marks the boxes
 */
@SuppressWarnings("ArrayRecordComponent") // a table; nobody compares two by equals
record CocoIndex(long[] ids, List<String> names, Map<Long, String> categories, Marks marks) {

    /**
     * The boxes, one an entry of each array.
     *
     * @param images the id of the image
     * @param categories the id of the category
     * @param kinds {@link #PLAIN}, {@link #DIFFICULT} or {@link #CROWD}
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Marks(long[] images, long[] categories, byte[] kinds) {

        /** One object. */
        static final byte PLAIN = 0;

        /** One object that is hard to recognise ({@code ignore: 1} or {@code difficult: 1}). */
        static final byte DIFFICULT = 1;

        /** A group of objects that are not told apart ({@code iscrowd: 1}). */
        static final byte CROWD = 2;
    }
}
