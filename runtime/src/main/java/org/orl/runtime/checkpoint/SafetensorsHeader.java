package org.orl.runtime.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file, which may come from anywhere: nothing in it is believed.
 *
 * <p>As in the format's reference, tensors lie one behind the other and together are all that follows the header.
 */
final class SafetensorsHeader {

    static final String METADATA = "__metadata__";

    /** Some hundred bytes a tensor: tens of thousands of them. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int MOST_AXES = 8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SafetensorsHeader() {}

    /**
     * A tensor in a file.
     *
     * @param type of its numbers
     * @param shape its axes
     * @param begin its first byte in the file
     * @param end one more than its last byte
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    record Entry(Safetensors.Type type, long[] shape, long begin, long end) {}

    /** The tensors of a file by name, in the header's order; what is wrong is said without the file's name. */
    static Map<String, Entry> read(FileChannel channel) throws IOException {
        long length = Safetensors.read(channel, 0, Long.BYTES).getLong();
        if (length < 2 || length > Math.min(MOST_BYTES, channel.size() - Long.BYTES)) {
            throw new IOException("its header cannot be " + length + " bytes long");
        }
        String text = StandardCharsets.UTF_8
                .decode(Safetensors.read(channel, Long.BYTES, (int) length))
                .toString();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : tree(text).properties()) {
            if (!field.getKey().equals(METADATA)) {
                entries.put(field.getKey(), entry(field.getKey(), field.getValue(), Long.BYTES + length));
            }
        }
        checkThatTheyFillTheFile(entries, Long.BYTES + length, channel.size());
        return entries;
    }

    /** How many bytes a tensor takes. */
    static long size(Safetensors.Type type, long[] shape) {
        long size = type.bytes();
        for (long axis : shape) {
            size = Math.multiplyExact(size, axis);
        }
        return size;
    }

    private static JsonNode tree(String text) throws IOException {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("its header is no JSON (" + e.getOriginalMessage() + ")", e);
        }
        if (!tree.isObject()) {
            throw new IOException("its header is no JSON object");
        }
        return tree;
    }

    private static Entry entry(String name, JsonNode field, long start) throws IOException {
        Safetensors.Type type = type(name, field.path("dtype").asText());
        long[] shape = numbers(name, field.path("shape"), "shape");
        long[] offsets = numbers(name, field.path("data_offsets"), "data_offsets");
        if (shape.length > MOST_AXES || offsets.length != 2) {
            throw new IOException("the header's entry of " + name + " has too many numbers");
        }
        long size;
        try {
            size = size(type, shape);
        } catch (ArithmeticException e) {
            throw new IOException("the shape of " + name + " is too large", e);
        }
        if (offsets[0] > offsets[1] || offsets[1] - offsets[0] != size || offsets[1] > Long.MAX_VALUE - start) {
            throw new IOException("the place of " + name + " does not fit its shape");
        }
        return new Entry(type, shape, start + offsets[0], start + offsets[1]);
    }

    private static Safetensors.Type type(String name, String word) throws IOException {
        for (Safetensors.Type type : Safetensors.Type.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        throw new IOException("the numbers of " + name + " are of the type '" + word + "', which is not known here");
    }

    private static long[] numbers(String name, JsonNode array, String what) throws IOException {
        long[] numbers = new long[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = array.get(i);
            if (number == null || !number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
                throw new IOException("the " + what + " of " + name + " is no list of whole numbers");
            }
            numbers[i] = number.asLong();
        }
        if (!array.isArray()) {
            throw new IOException("the " + what + " of " + name + " is no list of whole numbers");
        }
        return numbers;
    }

    private static void checkThatTheyFillTheFile(Map<String, Entry> entries, long start, long end) throws IOException {
        List<Map.Entry<String, Entry>> inOrder = entries.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Entry> each) ->
                                each.getValue().begin())
                        .thenComparing(each -> each.getValue().end()))
                .toList();
        long position = start;
        for (Map.Entry<String, Entry> each : inOrder) {
            if (each.getValue().begin() < position) {
                throw new IOException("the numbers of " + each.getKey() + " overlap those of another tensor");
            }
            if (each.getValue().begin() > position) {
                throw new IOException("bytes before the numbers of " + each.getKey() + " belong to no tensor");
            }
            position = each.getValue().end();
            if (position > end) {
                throw new IOException("the numbers of " + each.getKey() + " are not all there");
            }
        }
        if (position < end) {
            throw new IOException("it goes on behind its last tensor");
        }
    }
}
