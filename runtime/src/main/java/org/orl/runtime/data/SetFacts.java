package org.orl.runtime.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.Published;
import org.orl.runtime.UserError;

/**
 * What can be said of an opened set without looking at its pictures.
 *
 * @param lines how many pictures and classes it has, a hash of its list, and classes that no picture shows
 * @param faults how it differs from what is published of it
 * @since 0.1
 */
public record SetFacts(List<String> lines, List<String> faults) {

    private static final int NAMED = 5;

    /**
     * Counts.
     *
     * @param set the description
     * @param images the set, opened
     * @return what is found
     */
    public static SetFacts of(ImageSet set, ImageSource images) {
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        lines.add(number(images.size()) + " pictures, list " + hash(images));
        Optional<Published> known = Published.of(set);
        // An evaluation leaves such a class out; only in a set that is published does it mean that something is
        // missing.
        int classes = classes(images, lines, known.isPresent() ? faults : lines);
        known.ifPresent(published -> compare(published, images.size(), classes, lines, faults));
        return new SetFacts(List.copyOf(lines), List.copyOf(faults));
    }

    /** SHA-256 of the file names in the order of the alphabet, so that folders and lists compare. */
    private static String hash(ImageSource images) {
        String[] names = new String[images.size()];
        Arrays.setAll(names, i -> {
            String name = images.name(i);
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        });
        Arrays.sort(names);
        FileDigest digest = new FileDigest();
        for (String name : names) {
            digest.text(name);
        }
        return digest.hex();
    }

    /** The number of classes; 0 without labels. */
    private static int classes(ImageSource images, List<String> lines, List<String> unshown) {
        List<String> classes;
        boolean[] shown;
        try {
            ClassLabels labels = images.classLabels();
            classes = labels.classes();
            shown = new boolean[classes.size()];
            Arrays.stream(labels.values()).forEach(value -> shown[value] = true);
        } catch (UserError notOneClass) {
            MultiLabels labels;
            try {
                labels = images.labels();
            } catch (UserError none) {
                lines.add("no labels");
                return 0;
            }
            return counted(labels.classes(), shown(labels), lines, unshown);
        }
        return counted(classes, shown, lines, unshown);
    }

    private static boolean[] shown(MultiLabels labels) {
        boolean[] shown = new boolean[labels.classes().size()];
        for (byte[] row : labels.values()) {
            for (int c = 0; c < shown.length; c++) {
                shown[c] |= row[c] == MultiLabels.POSITIVE;
            }
        }
        return shown;
    }

    private static int counted(List<String> classes, boolean[] shown, List<String> lines, List<String> unshown) {
        lines.add(number(classes.size()) + " classes");
        List<String> unseen = new ArrayList<>();
        for (int c = 0; c < shown.length; c++) {
            if (!shown[c]) {
                unseen.add(classes.get(c));
            }
        }
        if (!unseen.isEmpty()) {
            unshown.add(unseen.size() + (unseen.size() == 1 ? " class" : " classes") + " that no picture shows: "
                    + String.join(", ", unseen.subList(0, Math.min(NAMED, unseen.size())))
                    + (unseen.size() > NAMED ? ", ..." : ""));
        }
        return classes.size();
    }

    private static void compare(Published published, int images, int classes, List<String> lines, List<String> faults) {
        if (images != published.images()) {
            int rest = published.images() - images;
            faults.add(number(images) + " of the " + number(published.images()) + " pictures that are published: "
                    + number(Math.abs(rest)) + (rest > 0 ? " are missing" : " too many"));
        }
        if (published.classes() > 0 && classes != published.classes()) {
            faults.add(number(classes) + " of the " + number(published.classes()) + " classes that are published");
        }
        if (faults.isEmpty()) {
            lines.add("as many as are published");
        }
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
