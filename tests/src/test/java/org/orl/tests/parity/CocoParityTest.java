package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orl.runtime.metric.CocoEvaluation;
import org.orl.runtime.metric.CocoFigures;
import org.orl.runtime.metric.CocoObject;
import org.orl.runtime.metric.RunLengthMask;

/** COCO's figures are pycocotools': replays golden coco/ (12 images, 53 annotations, 210 detections). */
final class CocoParityTest {

    private static final double TOLERANCE = 1e-6;

    private final JsonNode truth = json("gt.json");
    private final JsonNode expected = json("expected.json");
    private final Map<Long, int[]> sizes = new HashMap<>();

    CocoParityTest() {
        truth.get("images")
                .forEach(image -> sizes.put(image.get("id").asLong(), new int[] {
                    image.get("height").asInt(), image.get("width").asInt()
                }));
    }

    @Test
    void theTwelveFiguresOfBoxesAreThoseOfPycocotools() {
        compare("bbox", CocoEvaluation.ofBoxes().evaluate(marked(), found(false)));
    }

    @Test
    void theTwelveFiguresOfMasksAreThoseOfPycocotools() {
        compare("segm", CocoEvaluation.ofMasks().evaluate(marked(), found(true)));
    }

    @Test
    void masksOfPolygonsAndRunsHaveTheReferencesPixels() {
        JsonNode one = json("ious_one_image.json");
        List<CocoObject> found = found(true);
        List<CocoObject> marked = marked();
        JsonNode ids = one.get("gt_ids");
        for (int g = 0; g < ids.size(); g++) {
            CocoObject object = marked.get(ids.get(g).asInt() - 1);
            assertThat(object.mask().area())
                    .isEqualTo(one.get("gt_mask_areas").get(g).asLong());
            JsonNode text = one.get("gt_rle").get(g);
            RunLengthMask theirs = RunLengthMask.parse(
                    text.get("size").get(0).asInt(),
                    text.get("size").get(1).asInt(),
                    text.get("counts").asText());
            assertThat(theirs.area()).isEqualTo(object.mask().area());
            assertThat(theirs.intersection(object.mask())).isEqualTo(theirs.area());
            for (int d = 0; d < one.get("det_index").size(); d++) {
                RunLengthMask other =
                        found.get(one.get("det_index").get(d).asInt()).mask();
                double common = other.intersection(object.mask());
                double whole = object.crowd()
                        ? other.area()
                        : other.area() + object.mask().area() - common;
                assertThat(common / whole)
                        .isCloseTo(one.get("mask_iou").get(d).get(g).asDouble(), within(1e-12));
            }
        }
    }

    private void compare(String kind, CocoFigures figures) {
        double[] found = {
            figures.ap(), figures.ap50(), figures.ap75(), figures.apSmall(), figures.apMedium(), figures.apLarge(),
            figures.ar1(), figures.ar10(), figures.ar100(), figures.arSmall(), figures.arMedium(), figures.arLarge()
        };
        JsonNode stats = expected.get(kind).get("stats");
        assertThat(stats).hasSize(found.length);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i])
                    .as("%s of %s", expected.get(kind).get("names").get(i), kind)
                    .isCloseTo(stats.get(i).asDouble(), within(TOLERANCE));
        }
        JsonNode categories = expected.get(kind).get("per_category_AP");
        assertThat(figures.categories()).hasSize(categories.size());
        figures.categories()
                .forEach((id, ap) -> assertThat(ap)
                        .as("category %d", id)
                        .isCloseTo(categories.get(Long.toString(id)).asDouble(), within(TOLERANCE)));
    }

    private List<CocoObject> marked() {
        List<CocoObject> objects = new ArrayList<>();
        for (JsonNode each : truth.get("annotations")) {
            objects.add(new CocoObject(
                    each.get("image_id").asLong(),
                    each.get("category_id").asLong(),
                    doubles(each.get("bbox")),
                    mask(each),
                    each.get("area").asDouble(),
                    each.get("iscrowd").asInt() == 1,
                    0));
        }
        return objects;
    }

    private List<CocoObject> found(boolean masks) {
        List<CocoObject> objects = new ArrayList<>();
        for (JsonNode each : json("dets.json")) {
            RunLengthMask mask = masks ? mask(each) : null;
            double[] box = doubles(each.get("bbox"));
            objects.add(new CocoObject(
                    each.get("image_id").asLong(),
                    each.get("category_id").asLong(),
                    box,
                    mask,
                    masks ? mask.area() : box[2] * box[3],
                    false,
                    each.get("score").asDouble()));
        }
        return objects;
    }

    private RunLengthMask mask(JsonNode object) {
        int[] size = sizes.get(object.get("image_id").asLong());
        JsonNode form = object.get("segmentation");
        if (form.isArray()) {
            List<double[]> polygons = new ArrayList<>();
            form.forEach(polygon -> polygons.add(doubles(polygon)));
            return RunLengthMask.ofPolygons(size[0], size[1], polygons);
        }
        JsonNode counts = form.get("counts");
        return counts.isTextual()
                ? RunLengthMask.parse(size[0], size[1], counts.asText())
                : RunLengthMask.of(
                        size[0],
                        size[1],
                        Arrays.stream(doubles(counts))
                                .mapToInt(run -> (int) run)
                                .toArray());
    }

    private static double[] doubles(JsonNode list) {
        double[] values = new double[list.size()];
        Arrays.setAll(values, i -> list.get(i).asDouble());
        return values;
    }

    private static JsonNode json(String name) {
        try (InputStream stream = Npz.resource("coco/" + name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
