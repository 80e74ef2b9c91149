package org.orl.runtime.data;

import java.nio.file.Path;
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
 */
final class CocoLabels {

    private CocoLabels() {}

    /** The labels of all images; classes in alphabetical order. */
    static MultiLabels of(CocoIndex index, Path json) {
        CocoIndex.Marks marks = index.marks();
        Map<Long, Integer> columns = new HashMap<>();
        List<String> classes = classes(index, columns, json);
        Map<Long, byte[]> rows = new HashMap<>();
        byte[][] values = new byte[index.ids().length][classes.size()];
        for (int i = 0; i < values.length; i++) {
            rows.put(index.ids()[i], values[i]);
        }
        for (int i = 0; i < marks.images().length; i++) {
            byte[] row = rows.get(marks.images()[i]);
            Integer column = columns.get(marks.categories()[i]);
            if (row == null) {
                throw unknown(json, "the image " + marks.images()[i], "images");
            }
            if (column == null) {
                throw unknown(json, "the category " + marks.categories()[i], "categories");
            }
            mark(row, column, marks.kinds()[i]);
        }
        return new MultiLabels(classes, values);
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
