package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Manifest;
import org.orl.runtime.checkpoint.ScratchFolder;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.train.OnlineScores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a stored result again, and compares the bytes. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compute a stored result again, as its record says, and tell whether the bytes agree.",
        footer = {
            "",
            "It is computed in a workspace of its own, WORKSPACE/rerun/RESULT; the stored result stays as it is.",
            "Exit code 6: the bytes do not agree."
        },
        sortOptions = false)
final class RerunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RESULT",
            description = "The first digits of a fingerprint, or a node's name if one result alone has it.")
    private String name;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "Where results are kept. Default: ./${DEFAULT-VALUE}")
    private Path workspace;

    @Option(
            names = "--all",
            description = "Also compute again, and compare, every result that it stands on; else those are lent.")
    private boolean all;

    /** The arguments of the run that is repeated. */
    @Command
    private static final class Repeated {

        @Mixin
        private RunOptions options;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        StoredResult stored = StoredResult.find(workspace, name);
        List<String> damage = new Store(workspace).damage(stored.fingerprint());
        if (!damage.isEmpty()) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The result is damaged, so there is nothing to compare with: " + String.join("; ", damage) + ".",
                    "Run its experiment again: it sets the result aside and makes it anew.");
        }
        List<String> command = stored.record().command();
        RunOptions options = CommandLine.populateCommand(
                        new Repeated(), command.subList(1, command.size()).toArray(String[]::new))
                .options;
        Wiring wiring = options.wiring(err);
        Graph graph = options.graph(wiring);
        Path scratch = workspace.resolve("rerun").resolve(stored.brief());
        ScratchFolder.renew(scratch);
        RunSettings settings =
                options.leavingOut(graph, options.settings().in(workspace), err).in(scratch);
        Graph part = part(graph, Plan.of(graph, settings), stored, wiring);
        List<Plan.Entry> again = again(Plan.of(part, settings), stored, scratch);
        RunRecord record = new RunRecord(
                wiring.experiment(),
                options.assignments(),
                Constants.of(wiring, part, options.assignments()),
                settings,
                Plan.of(part, settings),
                command);
        Path events = RunFolder.of(scratch, wiring.experiment().id()).events();
        try (RunReport report = new RunReport(err, events, record)) {
            new Scheduler(settings, report).run(part);
            report.ended("finished", () -> {});
        }
        return compare(again, scratch);
    }

    private static Graph part(Graph graph, Plan plan, StoredResult stored, Wiring wiring) {
        return plan.entries().stream()
                .filter(entry -> entry.fingerprint().map(Fingerprint::hex).equals(Optional.of(stored.fingerprint())))
                .findFirst()
                .map(entry -> graph.part(List.of(entry.node())))
                .orElseThrow(() -> new UserError(
                        UserError.Kind.USAGE,
                        "The experiment " + wiring.experiment().id() + " no longer computes the result "
                                + stored.brief() + " of " + stored.node()
                                + ": its class, its data or orl's code has changed since.",
                        "'orl show " + stored.brief() + "' says what they were, 'orl plan' what they are."));
    }

    /** The nodes to compute again; the results that these stand on are lent to the scratch workspace. */
    private List<Plan.Entry> again(Plan plan, StoredResult stored, Path scratch) throws IOException {
        Store store = new Store(workspace);
        List<Plan.Entry> again = new ArrayList<>();
        for (Plan.Entry entry : plan.entries()) {
            if (entry.state() == Plan.State.GIVEN) {
                continue;
            }
            String hex = entry.fingerprint().orElseThrow().hex();
            if (hex.equals(stored.fingerprint()) || (all && store.has(hex))) {
                again.add(entry);
            } else if (store.has(hex)) {
                Path results =
                        Files.createDirectories(new Store(scratch).result(hex).getParent());
                Files.createSymbolicLink(results.resolve(hex), store.result(hex).toAbsolutePath());
            }
        }
        return again;
    }

    private int compare(List<Plan.Entry> again, Path scratch) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Store before = new Store(workspace);
        Store now = new Store(scratch);
        boolean agree = true;
        for (Plan.Entry entry : again) {
            Fingerprint fingerprint = entry.fingerprint().orElseThrow();
            List<String> other = other(before.manifest(fingerprint.hex()), now.manifest(fingerprint.hex()));
            out.println(entry.node().name() + " (" + fingerprint.brief() + "): "
                    + (other.isEmpty() ? "the same bytes" : "OTHER BYTES in " + String.join(", ", other)));
            agree &= other.isEmpty();
        }
        if (!agree) {
            out.println("The new result is kept in " + scratch + ".");
            return Failures.DIFFERENT;
        }
        ScratchFolder.remove(scratch);
        return 0;
    }

    /**
     * The files whose bytes differ, by the hashes that were taken when they were written; but for what {@code @Monitor}
     * found, for which no fingerprint stands.
     */
    private static List<String> other(Manifest before, Manifest now) {
        TreeSet<String> files = new TreeSet<>(before.files().keySet());
        files.addAll(now.files().keySet());
        files.remove(OnlineScores.NAME);
        return files.stream()
                .filter(file ->
                        !Objects.equals(before.files().get(file), now.files().get(file)))
                .toList();
    }
}
