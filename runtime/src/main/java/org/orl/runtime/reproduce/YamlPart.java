package org.orl.runtime.reproduce;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a YAML file that knows its file and line, so that an error can name them.
 *
 * <p>Nothing but texts, numbers, lists and mappings is read; no object is constructed.
 */
record YamlPart(String file, Node node) {

    private static final Set<Tag> SCALARS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL);

    /** Reads a whole file. */
    static YamlPart read(String file, Reader reader) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root == null) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        file + " is empty.",
                        "Write a table or a figure, as in docs/reproductions.md.");
            }
            return new YamlPart(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UserError(
                    UserError.Kind.USAGE,
                    file + ", line " + line + ": this is not YAML: " + e.getProblem() + ".",
                    "Correct the line.",
                    e);
        } catch (YAMLException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    file + " is not YAML: " + e.getMessage() + ".",
                    "Correct the file; it is text in UTF-8.",
                    e);
        }
    }

    /** The entries of a mapping, in the file's order. */
    Map<String, YamlPart> entries() {
        if (!(node instanceof MappingNode mapping) || !node.getTag().equals(Tag.MAP)) {
            throw error("'name: value' pairs belong here.", "Correct the line.");
        }
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlPart key = new YamlPart(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlPart(file, tuple.getValueNode())) != null) {
                throw key.error("'" + key.text() + "' stands here a second time.", "Keep one of them.");
            }
        }
        return entries;
    }

    /** The entries of a mapping that has these names and no others. */
    Map<String, YamlPart> entries(List<String> needed, String... optional) {
        Map<String, YamlPart> entries = entries();
        for (String name : needed) {
            if (!entries.containsKey(name)) {
                throw error("'" + name + "' is missing.", "Add '" + name + ": ...'.");
            }
        }
        entries.forEach((name, part) -> {
            if (!needed.contains(name) && !Arrays.asList(optional).contains(name)) {
                List<String> known = new ArrayList<>(needed);
                known.addAll(Arrays.asList(optional));
                throw part.error("'" + name + "' means nothing here.", Nearest.hint(name, known));
            }
        });
        return entries;
    }

    /** The parts of a list, at least one. */
    List<YamlPart> items() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw error("A list belongs here, with at least one entry.", "Write one entry a line, after a dash.");
        }
        return sequence.getValue().stream()
                .map(each -> new YamlPart(file, each))
                .toList();
    }

    /** A text that is not empty; numbers are texts as they are written. */
    String text() {
        if (!(node instanceof ScalarNode scalar)
                || !SCALARS.contains(scalar.getTag())
                || scalar.getValue().isBlank()) {
            throw error("A text belongs here.", "Correct the line.");
        }
        return scalar.getValue().strip();
    }

    /** A number that is neither negative nor infinite. */
    double number() {
        String text = text();
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is out of range.
        }
        throw error("'" + text + "' is not a number from 0 on.", "Correct the line.");
    }

    /** A whole number that is not below a least one. */
    int wholeNumber(int least) {
        String text = text();
        try {
            int value = Integer.parseInt(text);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is out of range.
        }
        throw error("'" + text + "' is not a whole number from " + least + " on.", "Correct the line.");
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    UserError error(String fact, String cure) {
        int line = node.getStartMark().getLine() + 1;
        return new UserError(UserError.Kind.USAGE, file + ", line " + line + ": " + fact, cure);
    }
}
