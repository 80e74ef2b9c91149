package org.orl.runtime.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.runtime.UserError;

/** Reads a COCO-JSON file as a stream: polygons are skipped, so the file may be larger than the memory. */
final class CocoParser {

    private final Path file;
    private final JsonParser json;
    private final LongList ids = new LongList();
    private final List<String> names = new ArrayList<>();
    private final Map<Long, String> categories = new HashMap<>();
    private final LongList markedImages = new LongList();
    private final LongList markedCategories = new LongList();
    private final LongList markKinds = new LongList();
    private final LongList markIds = new LongList();

    private CocoParser(Path file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /** Reads a file. */
    static CocoIndex parse(Path file) {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            return new CocoParser(file, json).file();
        } catch (JsonProcessingException e) {
            String place =
                    Optional.ofNullable(e.getLocation()).map(CocoParser::place).orElse("");
            throw new UserError(
                    UserError.Kind.DATA,
                    file + " is no well-formed JSON" + place + ": " + e.getOriginalMessage() + ".",
                    "Get the file again, or correct it there.",
                    e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Make the file readable.",
                    e);
        }
    }

    private CocoIndex file() throws IOException {
        json.nextToken();
        boolean images = false;
        expect(JsonToken.START_OBJECT, "an object at the top");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String list = json.currentName();
            json.nextToken();
            switch (list) {
                case "images" -> {
                    images = true;
                    each(list, this::image);
                }
                case "annotations" -> each(list, this::mark);
                case "categories" -> each(list, this::category);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw wrong("nothing after the end of the object");
        }
        if (!images) {
            throw new UserError(
                    UserError.Kind.DATA, file + " has no 'images' list.", "Use a file in COCO's instances form.");
        }
        checkMarkIds();
        byte[] kinds = new byte[markKinds.size];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) markKinds.values[i];
        }
        return new CocoIndex(
                ids.toArray(),
                names,
                categories,
                new CocoIndex.Marks(markedImages.toArray(), markedCategories.toArray(), kinds));
    }

    private void image() throws IOException {
        Fields fields = fields();
        ids.add(fields.required("id", fields.id));
        names.add(fields.required("file_name", fields.fileName));
    }

    private void category() throws IOException {
        Fields fields = fields();
        long id = fields.required("id", fields.id);
        if (categories.put(id, fields.required("name", fields.name)) != null) {
            throw wrong("another id than " + id + ", which is taken by another category");
        }
    }

    private void mark() throws IOException {
        Fields fields = fields();
        if (fields.id != null) {
            markIds.add(fields.id);
        }
        markedImages.add(fields.required("image_id", fields.imageId));
        markedCategories.add(fields.required("category_id", fields.categoryId));
        markKinds.add(
                fields.crowd
                        ? CocoIndex.Marks.CROWD
                        : fields.difficult ? CocoIndex.Marks.DIFFICULT : CocoIndex.Marks.PLAIN);
    }

    /** COCO's own tools keep the last of two annotations with one id, and say nothing. */
    private void checkMarkIds() {
        long[] sorted = markIds.toArray();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw new UserError(
                        UserError.Kind.DATA,
                        file + " has two annotations with the id " + sorted[i] + ".",
                        "Give every annotation an id of its own, or none.");
            }
        }
    }

    private void each(String list, Reader reader) throws IOException {
        expect(JsonToken.START_ARRAY, "the list '" + list + "'");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.START_OBJECT, "an object in '" + list + "'");
            reader.read();
        }
    }

    private Fields fields() throws IOException {
        Fields fields = new Fields();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> fields.id = whole(field);
                case "image_id" -> fields.imageId = whole(field);
                case "category_id" -> fields.categoryId = whole(field);
                case "file_name" -> fields.fileName = text(field);
                case "name" -> fields.name = text(field);
                case "iscrowd" -> fields.crowd = flag(field);
                case "ignore", "difficult" -> fields.difficult |= flag(field);
                default -> json.skipChildren();
            }
        }
        return fields;
    }

    private long whole(String field) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number as '" + field + "'");
        return json.getLongValue();
    }

    private String text(String field) throws IOException {
        expect(JsonToken.VALUE_STRING, "a text as '" + field + "'");
        return json.getText();
    }

    private boolean flag(String field) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> whole(field) != 0;
        };
    }

    private void expect(JsonToken token, String what) throws IOException {
        if (json.currentToken() != token) {
            throw wrong(what);
        }
    }

    private UserError wrong(String expected) {
        return new UserError(
                UserError.Kind.DATA,
                file + " is not in COCO's form" + place(json.currentTokenLocation()) + ": expected " + expected + ".",
                "Correct the file there.");
    }

    private static String place(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** What one object may hold; null if it does not. */
    private final class Fields {
        private Long id;
        private Long imageId;
        private Long categoryId;
        private String fileName;
        private String name;
        private boolean crowd;
        private boolean difficult;

        private <T> T required(String field, T value) {
            if (value == null) {
                throw wrong("'" + field + "' in the object that ends here");
            }
            return value;
        }
    }

    /** Reads the object whose start has been seen. */
    @FunctionalInterface
    private interface Reader {
        void read() throws IOException;
    }

    /** A growing array. */
    private static final class LongList {
        private long[] values = new long[1024];
        private int size;

        private void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        private long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
