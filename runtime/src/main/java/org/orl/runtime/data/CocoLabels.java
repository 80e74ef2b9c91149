package org.orl.runtime.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orl.runtime.UserError;

/**
 * Image labels from boxes, by the rule of VOC07: a class is positive in an image if one of its boxes is plain, difficult
 * if all of them are, else negative.
 *
 * <p>Crowd boxes do not count. They mark a region in which single objects are not told apart, so they say little about
 * what a classifier should see; the rule for difficult objects comes from VOC, which has no crowds.
 *
 * <p>Marks are resolved at once, so that an annotation that names nothing is told at once; tables are made when asked
 * for: that of iNaturalist's 437,513 images and 8,142 classes would fill the memory.
 */
final class CocoLabels {

    private static final int NONE = -1;

    private final List<String> names;
    private final List<String> classes;
    private final int[] rows;
    private final int[] columns;
    private final byte[] kinds;
    private final Path json;

    private CocoLabels(CocoIndex index, Path json, Map<Long, Integer> columnOf, List<String> classes) {
        this.json = json;
        this.classes = classes;
        names = index.names();
        CocoIndex.Marks marks = index.marks();
        kinds = marks.kinds();
        rows = new int[kinds.length];
        columns = new int[kinds.length];
        Map<Long, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < index.ids().length; i++) {
            rowOf.put(index.ids()[i], i);
        }
        for (int i = 0; i < kinds.length; i++) {
            Integer row = rowOf.get(marks.images()[i]);
            Integer column = columnOf.get(marks.categories()[i]);
            if (row == null) {
                throw unknown(json, "the image " + marks.images()[i], "images");
            }
            if (column == null) {
                throw unknown(json, "the category " + marks.categories()[i], "categories");
            }
            rows[i] = row;
            columns[i] = column;
        }
    }

    /** The labels of all images; classes in alphabetical order. */
    static CocoLabels of(CocoIndex index, Path json) {
        Map<Long, Integer> columns = new HashMap<>();
        List<String> classes = classes(index, columns, json);
        return new CocoLabels(index, json, columns, classes);
    }

    /** One row an image, one column a class. */
    MultiLabels table() {
        byte[][] values = new byte[names.size()][classes.size()];
        for (int i = 0; i < kinds.length; i++) {
            mark(values[rows[i]], columns[i], kinds[i]);
        }
        return new MultiLabels(classes, values);
    }

    /** The one class of each image. */
    ClassLabels single() {
        int[] values = new int[names.size()];
        Arrays.fill(values, NONE);
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == CocoIndex.Marks.PLAIN) {
                int before = values[rows[i]];
                if (before != NONE && before != columns[i]) {
                    throw ClassLabels.notOne(names.get(rows[i]) + " of " + json, "more than one");
                }
                values[rows[i]] = columns[i];
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == NONE) {
                throw ClassLabels.notOne(names.get(i) + " of " + json, "none");
            }
        }
        return new ClassLabels(classes, values);
    }

    private static void mark(byte[] row, int column, byte kind) {
        if (kind == CocoIndex.Marks.PLAIN) {
            row[column] = MultiLabels.POSITIVE;
        } else if (kind == CocoIndex.Marks.DIFFICULT && row[column] == MultiLabels.NEGATIVE) {
            row[column] = MultiLabels.DIFFICULT;
        }
    }

    private static List<String> classes(CocoIndex index, Map<Long, Integer> columns, Path json) {
        TreeMap<String, Long> sorted = new TreeMap<>();
        index.categories().forEach((id, name) -> {
            if (sorted.put(name, id) != null) {
                throw new UserError(
                        UserError.Kind.DATA,
                        json + " has two categories named '" + name + "'.",
                        "Give every category a name of its own.");
            }
        });
        sorted.values().forEach(id -> columns.put(id, columns.size()));
        return List.copyOf(sorted.keySet());
    }

    private static UserError unknown(Path json, String what, String list) {
        return new UserError(
                UserError.Kind.DATA,
                "An annotation of " + json + " names " + what + ", which the file's '" + list + "' do not list.",
                "Add it there, or remove the annotation.");
    }
}
