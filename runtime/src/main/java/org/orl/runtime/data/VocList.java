package org.orl.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.runtime.UserError;

/** One class's list of a VOC split: an image and 1 (there), -1 (not there) or 0 (difficult) a line. */
final class VocList {

    private VocList() {}

    /** Label by image name. */
    static Map<String, Byte> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        Map<String, Byte> labels = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] words = line.split("\\s+", -1);
            if (words.length != 2) {
                throw wrong(file, i, "'" + line + "' is no image and label");
            }
            if (labels.put(words[0], label(words[1], file, i)) != null) {
                throw wrong(file, i, "the image " + words[0] + " is there twice");
            }
        }
        return labels;
    }

    static UserError unreadable(Path file, IOException e) {
        return new UserError(
                UserError.Kind.DATA, file + " cannot be read: " + e.getMessage() + ".", "Make the file readable.", e);
    }

    private static byte label(String word, Path file, int line) {
        return switch (word) {
            case "1" -> MultiLabels.POSITIVE;
            case "-1" -> MultiLabels.NEGATIVE;
            case "0" -> MultiLabels.DIFFICULT;
            default -> throw wrong(file, line, "the label is '" + word + "'");
        };
    }

    private static UserError wrong(Path file, int line, String fact) {
        return new UserError(
                UserError.Kind.DATA,
                file + ", line " + (line + 1) + ": " + fact + ".",
                "Write lines such as '000005 -1', with 1, -1 or 0.");
    }
}
