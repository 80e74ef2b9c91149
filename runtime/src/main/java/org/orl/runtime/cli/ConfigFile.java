package org.orl.runtime.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.orl.runtime.IoReason;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Assignment;
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
 * A YAML file that changes constants: the paths of {@code --set} as keys, with dots or nested.
 *
 * <p>The file is read as a tree of texts; no object of a class that it names is ever made.
 */
final class ConfigFile {

    private final Path file;
    private final List<Assignment> found = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Node> open = new ArrayList<>();

    private ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file its path
     * @return what it assigns, in its order, each with file and line
     * @throws UserError if the file is missing, is not YAML, or says something else
     */
    static List<Assignment> read(Path file) {
        ConfigFile config = new ConfigFile(file);
        Node root;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        } catch (MarkedYAMLException e) {
            String line =
                    e.getProblemMark() == null ? "" : ":" + (e.getProblemMark().getLine() + 1);
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--config " + file + line + " is not YAML: " + e.getProblem() + ".",
                    "Write one 'stage.Annotation.member: value' a line.",
                    e);
        } catch (YAMLException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "--config " + file + " is not YAML: " + e.getMessage() + ".",
                    "Write one 'stage.Annotation.member: value' a line.",
                    e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The file " + file + " of --config cannot be read: " + IoReason.of(e, file) + ".",
                    "Correct the path.",
                    e);
        }
        if (root != null) {
            config.add("", root);
        }
        return List.copyOf(config.found);
    }

    private void add(String path, Node node) {
        if (node instanceof MappingNode map) {
            if (open.contains(node)) {
                throw wrong(node, "'" + path + "' contains itself", "Write out what is meant instead of an alias.");
            }
            open.add(node);
            for (NodeTuple entry : map.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    throw wrong(entry.getKeyNode(), "a key is no name", "Write 'stage.Annotation.member: value'.");
                }
                add(path.isEmpty() ? key.getValue() : path + "." + key.getValue(), entry.getValueNode());
            }
            open.remove(node);
        } else if (path.isEmpty()) {
            throw wrong(
                    node, "the file holds no names and values", "Write one 'stage.Annotation.member: value' a line.");
        } else {
            assign(path, node);
        }
    }

    private void assign(String path, Node node) {
        Integer before = lines.put(path, line(node));
        if (before != null) {
            throw wrong(node, "'" + path + "' is said in line " + before + " already", "Leave one of them.");
        }
        String value = node instanceof SequenceNode list ? values(path, list) : value(path, node);
        found.add(Assignment.of(path, value, "--config " + file + ":" + line(node)));
    }

    private String values(String path, SequenceNode list) {
        StringJoiner values = new StringJoiner(", ");
        list.getValue().forEach(element -> values.add(value(path, element)));
        return values.toString();
    }

    private String value(String path, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            throw wrong(node, "'" + path + "' has no value", "Write '" + path + ": value'.");
        }
        return scalar.getValue();
    }

    private UserError wrong(Node node, String fact, String cure) {
        return new UserError(UserError.Kind.USAGE, "--config " + file + ":" + line(node) + ": " + fact + ".", cure);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
