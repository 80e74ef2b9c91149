package org.orl.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.graph.Word;

/**
 * A record as a JSON file: its components by name, and its class under {@code class}, which no component can be called.
 *
 * <p>A component is a record, a list, a text, a number, a boolean or an enum constant.
 *
 * @since 0.1
 */
public final class RecordFile {

    private static final String CLASS = "class";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordFile() {}

    /**
     * Writes a record.
     *
     * @param file replaced if it exists
     * @param record what to write
     * @throws IllegalArgumentException if a component is of another type than these
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Record record) throws IOException {
        AtomicFile.writeText(file, JSON.writeValueAsString(node(record)) + "\n");
    }

    /**
     * Reads a record.
     *
     * @param <T> the type
     * @param file as {@link #write} made it
     * @param type what the record is
     * @return an equal record
     * @throws IOException if the file cannot be read, or holds something else
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        Object value = value(JSON.readTree(file.toFile()), type);
        if (!type.isInstance(value)) {
            throw new IOException(file + " holds no " + type.getName());
        }
        return type.cast(value);
    }

    private static JsonNode node(Object value) {
        if (value instanceof Record record) {
            ObjectNode object = NODES.objectNode().put(CLASS, record.getClass().getName());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                object.set(component.getName(), node(Word.get(record, component)));
            }
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof Enum<?> constant) {
            return NODES.textNode(constant.name());
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return JSON.valueToTree(value);
        }
        throw new IllegalArgumentException(
                (value == null ? "null" : value.getClass().getName())
                        + " cannot be kept in a file: a record of records,"
                        + " lists, texts, numbers, booleans and enum constants can; anything else needs an "
                        + ArtifactFormat.class.getSimpleName());
    }

    private static Object value(JsonNode node, Type type) throws IOException {
        if (node.isObject()) {
            return record(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode element : node) {
                list.add(value(element, elementOf(type)));
            }
            return List.copyOf(list);
        }
        return scalar(node, type);
    }

    private static Object record(JsonNode node) throws IOException {
        Class<?> type = load(node.path(CLASS).asText());
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(value(node.path(component.getName()), component.getGenericType()));
        }
        try {
            return Word.make(type, values.toArray());
        } catch (InvocationTargetException | IllegalArgumentException e) {
            throw new IOException(type.getName() + " cannot be made of what is stored", e);
        }
    }

    private static Class<?> load(String name) throws IOException {
        try {
            Class<?> type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            if (type.isRecord()) {
                return type;
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("The class " + name + " of a stored record is not on the class path", e);
        }
        throw new IOException(name + " is no record");
    }

    private static Object scalar(JsonNode node, Type type) throws IOException {
        String text = node.asText();
        if (type instanceof Class<?> wanted && wanted.isEnum()) {
            for (Object constant : wanted.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        try {
            return switch (type.getTypeName()) {
                case "java.lang.String" -> text;
                case "boolean", "java.lang.Boolean" -> node.booleanValue();
                case "int", "java.lang.Integer" -> Integer.valueOf(text);
                case "long", "java.lang.Long" -> Long.valueOf(text);
                case "float", "java.lang.Float" -> Float.valueOf(text);
                case "double", "java.lang.Double" -> Double.valueOf(text); // NaN is stored as a text
                default -> throw new IOException('"' + text + "\" is no " + type.getTypeName());
            };
        } catch (NumberFormatException e) {
            throw new IOException('"' + text + "\" is no " + type.getTypeName(), e);
        }
    }

    private static Type elementOf(Type list) {
        return list instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
    }
}
