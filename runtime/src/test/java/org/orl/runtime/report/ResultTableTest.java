package org.orl.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.MeanAp.ClassAp;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.artifact.TopK.ClassAccuracy;
import org.orl.runtime.graph.Cell;

class ResultTableTest {

    private static final MeanAp LOW =
            new MeanAp(0.25, List.of(new ClassAp("cat", 0.2, 1, 0.1), new ClassAp("dog", 0.3, 1, 0.1)));
    private static final MeanAp HIGH =
            new MeanAp(0.875, List.of(new ClassAp("cat", 1, 10, 0.8), new ClassAp("dog", 0.75, 1, 0.7)));

    private static final ResultTable TABLE = new ResultTable(
            "toy, seed 0",
            List.of(
                    new ResultTable.Result(new Cell("Random", "A"), LOW, "f1"),
                    new ResultTable.Result(new Cell("ORL", "A"), HIGH, "f2"),
                    new ResultTable.Result(new Cell("ORL", "B"), LOW, "f3")));

    @Test
    void putsSystemsInRowsAndProtocolsInColumns() {
        assertThat(TABLE.text()).startsWith("""
                toy, seed 0

                        A (mAP)  B (mAP)
                Random    25.00        -
                ORL       87.50    25.00
                """);
    }

    @Test
    void protocolsThatDoNotFitIntoALineStandBelowOneAnother() {
        String longName = "A protocol with a name that takes half of a line";
        ResultTable table = new ResultTable(
                "toy",
                List.of(
                        new ResultTable.Result(new Cell("Random", longName), LOW, "f1"),
                        new ResultTable.Result(new Cell("ORL", longName), HIGH, "f2"),
                        new ResultTable.Result(new Cell("ORL", longName + "!"), LOW, "f3")));
        assertThat(table.text()).startsWith("""
                toy

                                                                         Random    ORL
                A protocol with a name that takes half of a line (mAP)    25.00  87.50
                A protocol with a name that takes half of a line! (mAP)       -  25.00
                """);
    }

    @Test
    void listsAveragePrecisionByClassForEachProtocol() {
        assertThat(TABLE.text()).endsWith("""

                AP by class, A  Random     ORL
                cat              20.00  100.00
                dog              30.00   75.00

                AP by class, B    ORL
                cat             20.00
                dog             30.00
                """);
    }

    @Test
    void listsAccuracyOfTheBestHeadAndOfTheMostShotsByClass() {
        TopK topK = new TopK(
                "",
                List.of(
                        new TopK.Head("head0", 0.1, 1, List.of(new ClassAccuracy("elk", 5, 0.1))),
                        new TopK.Head(
                                "head4",
                                0.5,
                                1,
                                List.of(new ClassAccuracy("elk", 5, 0.6), new ClassAccuracy("owl", 0, Double.NaN)))));
        ShotCurve curve = new ShotCurve(List.of(shots(16, 0.5), shots(1, 0.25)));
        assertThat(table(topK, curve).text()).endsWith("""

                Top-1 by class, A    ORL
                elk                60.00
                owl                    -

                AP, 16 shots, by class, B    ORL
                cat                        50.00
                """);
    }

    @Test
    void moreClassesThanAReaderWantsAreCounted() {
        List<ClassAccuracy> classes = IntStream.range(0, 101)
                .mapToObj(i -> new ClassAccuracy("class " + i, 1, 1))
                .toList();
        assertThat(table(new TopK("", List.of(new TopK.Head("head4", 1, 1, classes))), LOW)
                        .text())
                .contains("\nTop-1 by class, A: 101 classes, all of them in table.json\n")
                .doesNotContain("class 7");
    }

    private static ResultTable table(Score a, Score b) {
        return new ResultTable(
                "",
                List.of(
                        new ResultTable.Result(new Cell("ORL", "A"), a, "f1"),
                        new ResultTable.Result(new Cell("ORL", "B"), b, "f2")));
    }

    private static ShotCurve.Point shots(int shots, double ap) {
        return new ShotCurve.Point(shots, 1, ap, ap, ap, 0, List.of(), List.of(new ShotCurve.ClassAp("cat", ap)));
    }

    @Test
    void theJsonHoldsEveryDetail() throws Exception {
        JsonNode cell = new ObjectMapper().readTree(TABLE.json()).get("cells").get(1);
        assertThat(cell.get("row").asText()).isEqualTo("ORL");
        assertThat(cell.get("value").asDouble()).isEqualTo(87.5);
        assertThat(cell.get("fingerprint").asText()).isEqualTo("f2");
        assertThat(cell.get("details").get("classes").get(0).get("cost").asDouble())
                .isEqualTo(10);
    }
}
