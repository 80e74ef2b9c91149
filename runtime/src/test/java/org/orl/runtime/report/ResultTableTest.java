package org.orl.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.MeanAp.ClassAp;
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
    void theJsonHoldsEveryDetail() throws Exception {
        JsonNode cell = new ObjectMapper().readTree(TABLE.json()).get("cells").get(1);
        assertThat(cell.get("row").asText()).isEqualTo("ORL");
        assertThat(cell.get("value").asDouble()).isEqualTo(87.5);
        assertThat(cell.get("fingerprint").asText()).isEqualTo("f2");
        assertThat(cell.get("details").get("classes").get(0).get("cost").asDouble())
                .isEqualTo(10);
    }
}
