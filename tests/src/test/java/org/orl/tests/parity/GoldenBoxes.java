package org.orl.tests.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.artifact.Box;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.RgbImage;

/** Photos and the boxes that OpenCV 4.6's selective search proposes on them. */
final class GoldenBoxes {

    private GoldenBoxes() {}

    static JsonNode json(String name) {
        try (InputStream stream = Npz.resource(name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RgbImage photo(String name) {
        try (InputStream stream = Npz.resource("ss/" + name + ".png")) {
            return ImageDecoder.decode(stream.readAllBytes(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All boxes, in the order of the first call of a process. */
    static List<Box> firstCall(String photo) {
        return list(json("ss/" + photo + ".json").path("boxes_first_call"));
    }

    static List<Box> list(JsonNode boxes) {
        List<Box> list = new ArrayList<>();
        for (JsonNode box : boxes) {
            int[] numbers = whole(box);
            list.add(new Box(numbers[0], numbers[1], numbers[2], numbers[3]));
        }
        return list;
    }

    static int[] whole(JsonNode numbers) {
        int[] whole = new int[numbers.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = numbers.get(i).intValue();
        }
        return whole;
    }
}
