package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int orl(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void listShowsIdClassTitleAndPaper() {
        assertThat(orl("list")).isZero();
        assertThat(out.toString()).containsPattern("toy-pictures +org.orl.runtime.cli.Toy +A toy +none");
    }

    @Test
    void planShowsNodesStatesAndFingerprints() throws Exception {
        Files.createFile(folder.resolve("a.jpg"));
        assertThat(orl("plan", "Toy", "--data", "photos=" + folder))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("toy-pictures (org.orl.runtime.cli.Toy): A toy")
                .containsPattern("images +given +[0-9a-f]{12}")
                .contains("images: ImageFolder(dataset = photos)");
    }

    @Test
    void anEstimateHasARowForEveryStageAndLeavesTheWorkspaceAlone() {
        Path workspace = folder.resolve("workspace");

        assertThat(orl("plan", "Sum", "--estimate", "--workspace", workspace.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .containsPattern("second +[0-9.]+ s +.* as a whole")
                .contains("In all ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void planNamesTheDataThatIsMissing() {
        assertThat(orl("plan", "Toy")).isZero();
        assertThat(out.toString())
                .containsPattern("images +lacks data +-")
                .contains("Missing: The data set 'photos' is needed")
                .contains("Pass --data photos=DIR.");
    }

    @Test
    void aMistypedNameOfDataIsNamedWithWhatWasMeant() throws Exception {
        assertThat(orl("plan", "Toy", "--data", "fotos=" + folder)).isZero();
        assertThat(out.toString())
                .contains("The data set 'photos' is needed", "You gave 'fotos'; did you mean --data photos=DIR?");
        Files.createFile(folder.resolve("a.jpg"));
        assertThat(orl("plan", "Toy", "--data", "photos=" + folder, "--data", "phtos=" + folder))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no data set 'phtos'. Did you mean 'photos'?");
    }

    @Test
    void planShowsEverySettingAndWhereItIsWritten() {
        assertThat(orl("plan", "Sum", "--settings", "--set", "second.Counting.step=20"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Changed: second.Counting.step=20 (--set)")
                .containsPattern("first.Counting.step +default of @Counting +1\\R")
                .containsPattern("second.Counting.step +--set +20\\R");
    }

    @Test
    void diffShowsWhatAChangeComputesAnew() {
        assertThat(orl("diff", "Sum", "--set", "second.Counting.step=20"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).isEqualTo("""
                A: sum (org.orl.runtime.execution.Sum)
                B: sum (org.orl.runtime.execution.Sum), second.Counting.step=20

                Settings
                    second.Counting.step: 10 (default of @Counting) -> 20 (--set)

                Results
                    first   the same
                    second  another: its settings

                With the results of A, a run of B computes 1 and takes over 1.
                """);
    }

    @Test
    void diffOfOneAndTheSameSaysSo() {
        assertThat(orl("diff", "Sum", "sum")).isZero();
        assertThat(out.toString()).contains("They are the same: B computes nothing that A has not.");
    }

    @Test
    void aClassPathThatIsNotThereIsTwo() {
        assertThat(orl("list", "--class-path", folder.resolve("no.jar").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no.jar of --class-path does not exist. Correct the path.");
    }

    @Test
    void benchListsItsItems() {
        assertThat(orl("bench", "--list")).isZero();
        assertThat(out.toString()).containsPattern("two-views +decodes a photo").contains("selective-search");
    }

    @Test
    void anUnknownBenchmarkIsTwoAndNamesTheNearest() {
        assertThat(orl("bench", "two-view")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("orl: There is no benchmark called two-view. Did you mean 'two-views'?"
                        + System.lineSeparator());
    }

    @Test
    void benchNeedsPhotosInTheFolderOfPhotos() {
        assertThat(orl("bench", "jpeg-decode", "--photos", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).startsWith("orl: There is no .jpg file in " + folder);
    }

    @Test
    void anUnknownExperimentIsTwoAndOneLine() {
        assertThat(orl("plan", "Toi")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("orl: There is no experiment called Toi. Did you mean 'Toy'? 'orl list' shows all of them."
                        + System.lineSeparator());
    }

    @Test
    void anUnknownPathOfSetIsTwo() {
        assertThat(orl("plan", "Toy", "--set", "imagse.ImageFolder.dataset=x")).isEqualTo(2);
        assertThat(err.toString()).contains("no method 'imagse'").contains("'images'");
    }

    @Test
    void anUnknownCommandIsTwoAndOffersTheNearest() {
        assertThat(orl("plna", "Toy")).isEqualTo(2);
        assertThat(err.toString()).contains("plan").doesNotContain("at org.orl");
    }

    @Test
    void anUnknownOptionIsTwo() {
        assertThat(orl("plan", "Toy", "--wrkspace", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--wrkspace").contains("--workspace");
    }

    @Test
    void badValuesAreTwoAndNameTheOption() {
        assertThat(orl("plan", "Toy", "--threads", "0")).isEqualTo(2);
        assertThat(orl("plan", "Toy", "--device", "tpu")).isEqualTo(2);
        assertThat(orl("plan", "Toy", "--data", "photos")).isEqualTo(2);
        assertThat(orl("plan", "Toy", "--checkpoint-every", "-1")).isEqualTo(2);
        assertThat(orl("plan", "Toy", "--seed", "one")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--threads is 0", "no device 'tpu'", "--data NAME=DIR", "--checkpoint-every is -1", "--seed");
    }

    @Test
    void stacktraceShowsWhere() {
        assertThat(orl("plan", "Toi", "--stacktrace")).isEqualTo(2);
        assertThat(err.toString()).contains("at org.orl.runtime.cli.Catalogue");
    }

    @Test
    void versionTellsOrlAndJava() {
        assertThat(orl("--version")).isZero();
        assertThat(out.toString()).startsWith("orl ").contains("Java " + Runtime.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "plan",
                "diff",
                "reproduce",
                "list",
                "doctor",
                "export-scenes",
                "import",
                "export",
                "features"
            })
    void everyCommandShowsItsHelp(String command) {
        assertThat(orl(command, "--help")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("Usage: orl " + command);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nothingShowsTheUsage() {
        assertThat(orl()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: orl").contains("plan");
    }

    @Test
    void exportScenesWritesAFolderOnceAndTellsWhere() {
        Path scenes = folder.resolve("scenes");
        String[] export = {"export-scenes", scenes.toString(), "--count", "2", "--seed", "5", "--size", "32"};
        assertThat(orl(export)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Wrote 2 scenes to").contains("instances.json");
        assertThat(scenes.resolve("images")).isDirectoryContaining("glob:**/00000{0,1}.png");
        assertThat(scenes.resolve("annotations/instances.json")).content().contains("\"seed\":5");

        assertThat(orl(export)).isEqualTo(2);
        assertThat(err.toString()).contains("is there already").contains("new or empty");
        assertThat(orl("export-scenes", folder.resolve("tiny").toString(), "--size", "8"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("too small");
    }
}
