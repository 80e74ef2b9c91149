package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    private static final String TABLE = """
            title: Sums
            paper: arXiv:1
            source: page 2
            columns:
              - {name: A, figure: total, tolerance: 0.5, paper: test, small: test}
              - {name: B, figure: total, tolerance: 0.5, paper: {not implemented: too early}, small: {no counterpart: too big}}
            rows:
              - system: Sum
                data: Numbers
                paper: {experiment: sum, row: sum}
                small: {experiment: sum, row: sum}
                reported: {A: 12.5, B: 3}
              - system: Other
                data: "-"
                paper: {not implemented: nobody knows it}
                small: {not implemented: nobody knows it}
                reported: {A: 9.6, B: "-"}
            """;

    private static final String PRINTED = """
            sums at paper scale, seed 0: Sums
            Reported: arXiv:1, page 2

            System  Data     Column  Figure  Reported   Ours  Difference  Status
            Sum     Numbers  A       total       12.5  11.00       -1.50  differs
            Sum     Numbers  B       total        3.0      -           -  not implemented
            Other   -        A       total        9.6      -           -  not implemented
            Other   -        B       total          -      -           -  not implemented

            B: too early
            Other: nobody knows it
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTheTable() throws IOException {
        write(TABLE);
    }

    private void write(String table) throws IOException {
        Files.createDirectories(folder.resolve("sums"));
        Files.writeString(folder.resolve("sums/reproduction.yaml"), table);
    }

    private int reproduce(String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] always = {
            "reproduce",
            folder.resolve("sums").toString(),
            "--workspace",
            folder.resolve("w").toString()
        };
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(always), Stream.of(more)).toArray(String[]::new));
    }

    private Path made(String scale) {
        return folder.resolve("w/reproductions/sums-" + scale);
    }

    @Test
    void runsWhatIsMissingAndPrintsReportedAndOwnValues() throws IOException {
        assertThat(reproduce()).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo(PRINTED);
        assertThat(err.toString()).contains("== sum, seed 0: Sum on Numbers / A", "second: Counting");
        assertThat(made("paper").resolve("table.txt")).hasContent(PRINTED);
        assertThat(made("paper").resolve("table.md"))
                .content()
                .contains("| Sum | Numbers | A | total | 12.5 | 11.00 | -1.50 | differs |");
        assertThat(made("paper").resolve("table.csv"))
                .content()
                .contains("paper,Sum,Numbers,A,total,12.5,11.0,,1,-1.5,differs\n");
        JsonNode json =
                new ObjectMapper().readTree(made("paper").resolve("table.json").toFile());
        assertThat(json.at("/cells/0/runs/0/fingerprint").asText()).hasSize(64);
        assertThat(json.at("/cells/0/protocol").asText()).hasSize(64);
        assertThat(json.at("/provenance/libraries/pytorch").asText()).startsWith("2.");
        assertThat(json.at("/records/0").asText()).isEqualTo("records/sum-seed-0.json");
        assertThat(made("paper").resolve("records/sum-seed-0.json"))
                .content()
                .contains("\"outcome\" : \"finished\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void aSecondRunComputesNothingAndPrintsTheSame() throws IOException {
        reproduce();
        assertThat(reproduce()).isZero();
        assertThat(out.toString()).isEqualTo(PRINTED);
        assertThat(err.toString()).isEmpty();
        assertThat(made("paper").resolve("records")).isDirectoryContaining("glob:**/sum-seed-0.json");
    }

    @Test
    void aDryRunComputesAndWritesNothing() {
        assertThat(reproduce("--dry-run")).isZero();
        assertThat(out.toString()).contains("12.5     -           -  not run");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void severalSeedsGiveMeanAndStandardDeviation() {
        assertThat(reproduce("--seeds", "0,1,2")).isZero();
        assertThat(out.toString())
                .contains("seeds 0, 1, 2", "11.00 ± 0.00", "Ours is mean ± standard deviation (n - 1) over the seeds.");
    }

    @Test
    void seedsThatAreNotRunAreCounted() {
        reproduce();
        assertThat(reproduce("--seeds", "0,1", "--dry-run")).isZero();
        assertThat(out.toString()).contains("1 of 2 seeds, others not run");
    }

    @Test
    void smallScaleIsSaidEverywhereAndHasNoDifferences() {
        for (String format : new String[] {"text", "markdown", "json"}) {
            assertThat(reproduce("--scale", "small", "--format", format)).isZero();
            assertThat(out.toString()).contains("SMALL SCALE: other data").doesNotContain("-1.50");
        }
        assertThat(reproduce("--scale", "small", "--format", "csv")).isZero();
        assertThat(out.toString().lines().skip(1)).hasSize(4).allMatch(line -> line.startsWith("small,"));
    }

    @Test
    void rowsAndColumnsAreChosenByName() {
        assertThat(reproduce("--rows", "sum on numbers", "--columns", "A")).isZero();
        assertThat(out.toString().lines()).hasSize(5);
        assertThat(reproduce("--rows", "Sun")).isEqualTo(2);
        assertThat(err.toString()).contains("--rows: the table has no 'Sun'. Did you mean 'Sum'");
    }

    @Test
    void aCellWithoutItsEvaluationIsAMistakeOfTheTable() throws IOException {
        write(TABLE.replace("paper: test,", "paper: tset,"));
        assertThat(reproduce()).isEqualTo(2);
        assertThat(err.toString())
                .contains("'Sum on Numbers', 'A' from sum, which has no evaluation with row 'sum' and column 'tset'.")
                .contains("It has: 'sum' / 'test'.");
        write(TABLE.replace("figure: total", "figure: totla"));
        assertThat(reproduce()).isEqualTo(2);
        assertThat(err.toString()).contains("the figure 'totla'", "Did you mean 'total'?");
    }

    @Test
    void cellsThatAreNotEvaluatedAlikeDoNotShareAColumn() throws IOException {
        write(TABLE.replace(
                "paper: {not implemented: nobody knows it}\n", "paper: {experiment: endless, row: wait}\n"));
        assertThat(reproduce()).isEqualTo(2);
        assertThat(err.toString()).contains("In column 'A'", "endless and sum do not evaluate alike");
    }

    @Test
    void aFigureIsRefusedWhatTablesHaveAndAnExperimentThatMakesNothingOfIt() throws IOException {
        write("""
                title: Maps
                paper: arXiv:1
                source: page 3
                figure: attention
                seen: 64
                photos: 1
                side: 64
                experiments: {paper: sum, small: sum}
                """);
        assertThat(reproduce("--rows", "Sum")).isEqualTo(2);
        assertThat(err.toString()).contains("--rows, --columns and --format are for tables, and sums is a figure.");
        assertThat(reproduce()).isEqualTo(2);
        assertThat(err.toString()).contains("The experiment sum has no stage that makes encoders.");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void unknownTablesAreToldApart() {
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "reproduce", "tabel9"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no table or figure called tabel9");
    }

    @Test
    void withoutATableAndWithNoneToShowItSaysWhatToPass() {
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "reproduce"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("No table or figure is on the class path.");
    }

    @Test
    @Timeout(60)
    void aSignalStopsTheRunAndTheTableSaysHowFarItIs() throws Exception {
        write(TABLE.replace("{experiment: sum, row: sum}", "{experiment: endless, row: wait}"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "reproduce",
                        folder.resolve("sums").toString(),
                        "--workspace",
                        folder.resolve("w").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Path events = made("paper").resolve("events.jsonl");
        while (!Files.exists(events) || !Files.readString(events).contains("started")) {
            assertThat(process.isAlive()).as("orl is running").isTrue();
            Thread.sleep(20);
        }
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(said)).contains("Run the same command again to go on.");
        assertThat(made("paper").resolve("table.txt")).content().containsPattern("12.5 +- +- +(not run|begun)");
        assertThat(made("paper").resolve("records/endless-seed-0.json"))
                .content()
                .contains("\"outcome\" : \"interrupted\"");
    }
}
