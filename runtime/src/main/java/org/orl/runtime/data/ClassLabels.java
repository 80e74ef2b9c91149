package org.orl.runtime.data;

import java.util.List;
import org.orl.runtime.UserError;

/**
 * The one class that every image shows.
 *
 * @param classes names, in the order of their numbers
 * @param values the class of each image, in [0, classes)
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // a table; nobody compares two by equals
public record ClassLabels(List<String> classes, int[] values) {

    /**
     * The class of images that each show one.
     *
     * @param images their labels are those of {@link ImageSource#labels}
     * @return the class of each
     * @throws UserError if an image shows none or several
     */
    static ClassLabels of(ImageSource images) {
        MultiLabels labels = images.labels();
        int[] values = new int[images.size()];
        for (int i = 0; i < values.length; i++) {
            byte[] row = labels.values()[i];
            int shown = 0;
            for (int c = 0; c < row.length; c++) {
                if (row[c] == MultiLabels.POSITIVE) {
                    values[i] = c;
                    shown++;
                }
            }
            if (shown != 1) {
                throw notOne(images.name(i), shown == 0 ? "none" : Integer.toString(shown));
            }
        }
        return new ClassLabels(labels.classes(), values);
    }

    static UserError notOne(String image, String shown) {
        return new UserError(
                UserError.Kind.DATA,
                image + " shows " + shown + " of the classes, but this evaluation needs one class an image.",
                "Use a set in which every image has one class, or @LinearSvm.");
    }

    /** The same as a table of all classes. */
    MultiLabels table() {
        byte[][] rows = new byte[values.length][classes.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i][values[i]] = MultiLabels.POSITIVE;
        }
        return new MultiLabels(classes, rows);
    }

    /**
     * Checks that two parts of a split have the same classes.
     *
     * @param train what is fitted on
     * @param test what is scored
     * @throws UserError if they differ
     */
    public static void checkSame(ClassLabels train, ClassLabels test) {
        if (!train.classes().equals(test.classes())) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The training images have the " + train.classes().size() + " classes " + brief(train.classes())
                            + ", the test images the " + test.classes().size() + " classes " + brief(test.classes())
                            + ".",
                    "Give both lists the same classes.");
        }
    }

    private static String brief(List<String> classes) {
        int most = 5;
        return classes.size() <= most
                ? classes.toString()
                : "[" + String.join(", ", classes.subList(0, most)) + ", ...]";
    }
}
