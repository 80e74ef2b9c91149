package org.orl.runtime.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.plot.Chart.Kind;
import org.orl.runtime.plot.Chart.Series;
import org.orl.runtime.report.ResultTable;

/** Which pictures a table has, and what they show. */
final class ChartsTest {

    @Test
    void averagePrecisionIsDrawnByClassWithAllSystems() {
        Chart chart = only(
                result("Random", "VOC07 SVM", ap("cat", 0.25, "dog", 0.75)),
                result("ORL", "VOC07 SVM", ap("dog", 0.5, "owl", 1)));
        assertThat(chart.name()).isEqualTo("voc07-svm");
        assertThat(chart.title()).isEqualTo("VOC07 SVM (a run)");
        assertThat(chart.kind()).isEqualTo(Kind.BARS);
        assertThat(chart.places()).containsExactly("cat", "dog", "owl");
        assertThat(chart.series())
                .containsExactly(
                        new Series("Random (mean 50.0)", List.of(25.0, 75.0, Double.NaN)),
                        new Series("ORL (mean 75.0)", List.of(Double.NaN, 50.0, 100.0)));
    }

    @Test
    void lowShotCurvesHaveTheSpreadOfTheSamples() {
        Chart chart = only(result("ORL", "low-shot", curve(1, 16)));
        assertThat(chart.kind()).isEqualTo(Kind.LINES);
        assertThat(chart.places()).containsExactly("1", "16");
        assertThat(chart.series()).containsExactly(new Series("ORL", List.of(12.5, 50.0), List.of(6.25, 6.25)));
    }

    @Test
    void probesAreDrawnByLayerAndVotesByTheirNumber() {
        Chart layers = only(result("ORL", "linear", heads("head0", "head4")));
        assertThat(layers.kind()).isEqualTo(Kind.LINES);
        assertThat(layers.places()).containsExactly("feat1", "feat5");
        assertThat(layers.series()).containsExactly(new Series("ORL", List.of(0.0, 12.5)));
        Chart votes = only(result("ORL", "kNN", heads("k=20", "k=200")));
        assertThat(votes.kind()).isEqualTo(Kind.BARS);
        assertThat(votes.places()).containsExactly("k=20", "k=200");
        assertThat(only(result("ORL", "an own evaluation", heads("head0", "header")))
                        .places())
                .containsExactly("head0", "header");
    }

    @Test
    void oneNumberIsNoPicture() {
        assertThat(Charts.of(
                        "a run",
                        new ResultTable(
                                "",
                                List.of(
                                        result("ORL", "last layer", heads("head4")),
                                        result("ORL", "one shot", curve(1)),
                                        result("ORL", "10 %", new TuningGrid(List.of()))))))
                .isEmpty();
    }

    @Test
    void namesOfFilesArePlainAndDifferent() {
        List<Chart> charts = Charts.of(
                "a run",
                new ResultTable(
                        "",
                        List.of(
                                result("ORL", "VOC07, 5 classes: SVM", ap("cat", 0, "dog", 0)),
                                result("ORL", "VOC07 5 classes SVM", ap("cat", 0, "dog", 0)),
                                result("ORL", "10 %", ap("cat", 0, "dog", 0)),
                                result("ORL", "../ü", ap("cat", 0, "dog", 0)))));
        assertThat(charts)
                .extracting(Chart::name)
                .containsExactly("voc07-5-classes-svm", "voc07-5-classes-svm-2", "10-percent", "column");
    }

    private static Chart only(ResultTable.Result... results) {
        List<Chart> charts = Charts.of("a run", new ResultTable("", List.of(results)));
        assertThat(charts).hasSize(1);
        return charts.get(0);
    }

    private static ResultTable.Result result(String row, String column, Score score) {
        return new ResultTable.Result(new Cell(row, column), score, "f");
    }

    private static MeanAp ap(String one, double first, String two, double second) {
        return new MeanAp(
                (first + second) / 2,
                List.of(new MeanAp.ClassAp(one, first, 1, 0), new MeanAp.ClassAp(two, second, 1, 0)));
    }

    private static ShotCurve curve(int... shots) {
        return new ShotCurve(IntStream.of(shots)
                .mapToObj(k -> new ShotCurve.Point(
                        k, 1, Math.sqrt(k) / 8, 0, 1, 0.0625, List.of(), List.of(new ShotCurve.ClassAp("cat", 0.5))))
                .toList());
    }

    private static TopK heads(String... names) {
        return new TopK(
                "",
                IntStream.range(0, names.length)
                        .mapToObj(i -> new TopK.Head(names[i], i / 8.0, 1, List.of()))
                        .toList());
    }
}
