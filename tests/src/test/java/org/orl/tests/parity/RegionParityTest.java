package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.stage.RoiPairs;
import org.orl.runtime.region.BoxFilter;
import org.orl.runtime.region.RegionPairs;
import org.orl.runtime.region.TopPairs;
import org.orl.runtime.retrieval.Cosine;

/** Regions are filtered and paired as in the reference: replays the golden files of stage 2. */
final class RegionParityTest {

    @ParameterizedTest
    @CsvSource({
        "chelsea, orl, 17", "chelsea, no_iou, 80", "chelsea, small, 15", "chelsea, impossible, 1",
        "astronaut, orl, 49", "astronaut, no_iou, 100", "astronaut, small, 15", "astronaut, impossible, 1",
        "fruits, orl, 36", "fruits, no_iou, 100", "fruits, small, 15", "fruits, impossible, 1"
    })
    void theFilterKeepsTheBoxesOfTheReference(String photo, String setting, int count) {
        JsonNode golden = GoldenBoxes.json("stage2/box_filter.json").path(photo).path(setting);
        List<Box> proposals = GoldenBoxes.firstCall(photo);
        int[] kept = BoxFilter.keep(proposals, rule(golden.path("args")));

        assertThat(kept).hasSize(count).containsExactly(GoldenBoxes.whole(golden.path("indices_into_raw")));
        assertThat(Arrays.stream(kept).mapToObj(proposals::get))
                .containsExactlyElementsOf(GoldenBoxes.list(golden.path("boxes")));
    }

    @Test
    void intersectionOverUnionIsTheReferences() {
        Npz golden = Npz.golden("stage2/iou_max.npz");
        List<Box> boxes = doubled(golden.doubles("boxes"));
        List<Box> queries = doubled(golden.doubles("query"));
        double[] pairs = boxes.stream()
                .flatMapToDouble(a -> boxes.stream().mapToDouble(a::iou))
                .toArray();
        double[] largest = queries.stream()
                .mapToDouble(
                        query -> boxes.stream().mapToDouble(query::iou).max().orElseThrow())
                .toArray();
        assertThat(pairs).hasSize(900).containsExactly(golden.doubles("pair_iou"));
        assertThat(largest).hasSize(5).containsExactly(golden.doubles("max_iou"));
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "1, 12", "2, 100"})
    void theMostSimilarRegionsAreThePairsOfTheReference(int neighbour, int regions) {
        Npz golden = Npz.golden("stage2/stage2_topk_a.npz");
        String name = "knn" + neighbour + "_";
        float[] own = embeddings(golden.array("feat"));
        float[] others = embeddings(golden.array(name + "feat"));
        int width = (int) golden.shape("feat")[1];
        int rows = own.length / width;
        float[] similarities = Cosine.products(own, 0, rows, others, 0, regions, width);
        int count = TopPairs.count(rows, 0.1);

        int[] largest = TopPairs.largest(similarities, count);
        assertThat(count).isEqualTo((int) golden.scalar("topk_num"));
        assertThat(others).hasSize(regions * width);
        assertThat(largest).containsExactly(golden.array(name + "flat_index").ints());
        float[] values = golden.floats(name + "value");
        for (int i = 0; i < count; i++) {
            assertThat(Math.abs(similarities[largest[i]] - values[i])).isLessThan(1e-6f);
        }
        assertThat(boxes(
                        RegionPairs.mostSimilar(neighbour, similarities, regions, count),
                        golden.longs("bbox"),
                        golden.longs(name + "bbox")))
                .containsExactly(golden.longs(name + "pairs"));
    }

    @Test
    void ofEqualValuesThoseAreTakenThatTorchTakesOnACpu() {
        JsonNode golden = GoldenBoxes.json("stage2/stage2_topk_ties.json");
        float[] values = new float[golden.path("values").size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = golden.path("values").get(i).floatValue();
        }
        float[] ones = new float[20];
        Arrays.fill(ones, 1);
        assertThat(TopPairs.largest(values, 4)).containsExactly(GoldenBoxes.whole(golden.path("topk4")));
        assertThat(TopPairs.largest(ones, 5)).containsExactly(GoldenBoxes.whole(golden.path("ones20_topk5")));
    }

    /** The golden settings; a missing limit on the overlap is a limit of 1. */
    private static RoiPairs.Spec rule(JsonNode args) {
        return new RoiPairs.Spec(
                0.1,
                args.path("min_size").intValue(),
                args.path("max_ratio").doubleValue(),
                args.path("max_iou_thr").asDouble(1),
                args.path("topN").intValue(),
                224);
    }

    /** Twice as large, since the golden queries lie between pixels; the overlap of two boxes does not change. */
    private static List<Box> doubled(double[] numbers) {
        int[] twice = Arrays.stream(numbers).mapToInt(x -> (int) (2 * x)).toArray();
        return IntStream.range(0, twice.length / 4)
                .mapToObj(i -> new Box(twice[4 * i], twice[4 * i + 1], twice[4 * i + 2], twice[4 * i + 3]))
                .toList();
    }

    /** Mean over the 2 x 2 places of each channel, divided by the length. */
    private static float[] embeddings(Npy features) {
        float[] values = features.floats();
        int width = (int) features.shape()[1];
        float[] result = new float[values.length / 4];
        for (int row = 0; row < result.length / width; row++) {
            float[] vector = new float[width];
            for (int c = 0; c < width; c++) {
                int from = 4 * (row * width + c);
                vector[c] = (values[from] + values[from + 1] + values[from + 2] + values[from + 3]) / 4;
            }
            System.arraycopy(Cosine.normalize(vector), 0, result, row * width, width);
        }
        return result;
    }

    private static long[] boxes(RegionPairs pairs, long[] own, long[] others) {
        long[] numbers = new long[8 * pairs.count()];
        for (int i = 0; i < pairs.count(); i++) {
            System.arraycopy(own, 4 * pairs.query(i), numbers, 8 * i, 4);
            System.arraycopy(others, 4 * pairs.key(i), numbers, 8 * i + 4, 4);
        }
        return numbers;
    }
}
