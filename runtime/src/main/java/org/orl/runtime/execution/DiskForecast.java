package org.orl.runtime.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Kind;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.graph.Node;

/**
 * What a run will need on the disk, predicted without starting the engine or reading a picture.
 *
 * @param uses by node; a node is missing where its need is not known
 * @param needed most bytes that the nodes that are not stored yet will take at one time, as far as known
 * @param free bytes in the file system of the workspace
 * @since 0.1
 */
public record DiskForecast(Map<Node<?>, DiskUse> uses, long needed, long free) {

    /** What every result has besides: manifest and record of the run. */
    private static final long RECORDS = 4096;

    /**
     * Predicts what a run will need.
     *
     * @param plan of the run
     * @param settings what the run would be told
     * @return the prediction
     */
    public static DiskForecast of(Plan plan, RunSettings settings) {
        Executors executors = new Executors(new Formats());
        Map<ImageSet, Optional<Integer>> sizes = new HashMap<>();
        DataSets data = new DataSets(settings.data());
        Map<Node<?>, DiskUse> uses = new LinkedHashMap<>();
        long kept = 0;
        long needed = 0;
        for (Plan.Entry entry : plan.entries()) {
            Known known = new Known(
                    entry.node(),
                    set -> sizes.computeIfAbsent(set, each -> size(each, data)),
                    settings.keepCheckpoints());
            Optional<DiskUse> use = use(entry.node(), known, executors);
            use.ifPresent(found -> uses.put(entry.node(), found));
            if (use.isPresent() && entry.state() != Plan.State.STORED) {
                needed = Math.max(needed, kept + use.get().peak());
                kept += use.get().result();
            }
        }
        return new DiskForecast(uses, needed, free(settings.workspace()));
    }

    /** Whether the disk has room for what is known. */
    public boolean fits() {
        return needed <= free;
    }

    private static Optional<DiskUse> use(Node<?> node, Known known, Executors executors) {
        return node.work() instanceof Node.OfKind<?> work
                ? use(executors.of(work.kind()), work.kind(), known)
                        .map(use -> new DiskUse(use.result() + RECORDS, use.peak() + RECORDS))
                : Optional.empty();
    }

    private static <K extends Kind<A>, A extends Artifact> Optional<DiskUse> use(
            Executor<K, A> executor, Kind<?> kind, Known known) {
        return executor.disk(executor.kind().cast(kind), known);
    }

    private static Optional<Integer> size(ImageSet set, DataSets data) {
        try {
            return Optional.of(data.open(set).size());
        } catch (UserError e) {
            return Optional.empty(); // the plan says what is missing
        }
    }

    private static long free(Path workspace) {
        Path there = workspace.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
