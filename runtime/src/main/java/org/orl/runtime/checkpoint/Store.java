package org.orl.runtime.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of a workspace, by fingerprint.
 *
 * <p>A result is a directory under {@code results/}; it gets there by one rename, when it is complete and hashed. What
 * is being computed lies under {@code partial/}, and stays there when the process dies.
 *
 * @since 0.1
 */
public final class Store {

    /**
     * The record of how a result came about, beside its files. Equal results have other records: times, machines. So it
     * is no part of the manifest.
     */
    public static final String PROVENANCE = "provenance.json";

    private final Path results;
    private final Path partial;
    private final Path damaged;

    /**
     * The store of a workspace, which need not exist yet.
     *
     * @param workspace its directory
     */
    public Store(Path workspace) {
        results = workspace.resolve("results");
        partial = workspace.resolve("partial");
        damaged = workspace.resolve("damaged");
    }

    /**
     * Whether a result is stored; looks at names alone.
     *
     * @param fingerprint the result's fingerprint
     * @return true if it was completed
     */
    public boolean has(String fingerprint) {
        return Files.isRegularFile(result(fingerprint).resolve(Manifest.FILE));
    }

    /**
     * Whether an interrupted run left something to go on from.
     *
     * @param fingerprint the result's fingerprint
     * @return true if there are files
     */
    public boolean begun(String fingerprint) {
        try (Stream<Path> files = Files.list(partial.resolve(fingerprint))) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Where a stored result is.
     *
     * @param fingerprint the result's fingerprint
     * @return its directory, whether or not it exists
     */
    public Path result(String fingerprint) {
        return results.resolve(fingerprint);
    }

    /**
     * How a stored result came about.
     *
     * @param fingerprint a stored result's fingerprint
     * @return its manifest
     */
    public Manifest manifest(String fingerprint) {
        try {
            return Manifest.read(result(fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares a stored result with its hashes.
     *
     * @param fingerprint a stored result's fingerprint
     * @return what is wrong with it, one sentence each; empty if it is as it was written
     * @throws IOException if a file cannot be read
     */
    public List<String> damage(String fingerprint) throws IOException {
        try {
            return manifest(fingerprint).damage(result(fingerprint));
        } catch (UncheckedIOException e) {
            return List.of(result(fingerprint).resolve(Manifest.FILE) + " cannot be read");
        }
    }

    /**
     * The fingerprints of all results.
     *
     * @return in alphabetical order
     * @throws IOException if the workspace cannot be read
     */
    public List<String> fingerprints() throws IOException {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(results)) {
            return directories
                    .map(directory -> directory.getFileName().toString())
                    .filter(this::has)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Compares a stored result with its hashes; a damaged one is moved to {@code damaged/}, so that it is made again.
     *
     * @param fingerprint a stored result's fingerprint
     * @return what is wrong with it, one sentence each; empty if it is as it was written
     * @throws IOException if it can be neither read nor moved
     */
    public List<String> setAsideIfDamaged(String fingerprint) throws IOException {
        List<String> damage = damage(fingerprint);
        if (!damage.isEmpty()) {
            Path aside = nextDamaged(fingerprint);
            Files.move(result(fingerprint), aside);
        }
        return damage;
    }

    /** A name in {@code damaged/} that nothing has yet. */
    private Path nextDamaged(String fingerprint) throws IOException {
        AtomicFile.makeDirectories(damaged);
        int n = 1;
        while (Files.exists(damaged.resolve(fingerprint + "-" + n))) {
            n++;
        }
        return damaged.resolve(fingerprint + "-" + n);
    }

    /**
     * The directory in which a result is computed; what an interrupted run left there is kept, half-written files are
     * not.
     *
     * @param fingerprint the result's fingerprint
     * @return an existing directory
     * @throws IOException if it cannot be made
     */
    public Path begin(String fingerprint) throws IOException {
        Path directory = AtomicFile.makeDirectories(partial.resolve(fingerprint));
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path leftover : walk.filter(AtomicFile::isLeftover).toList()) {
                Files.delete(leftover);
            }
        }
        return directory;
    }

    /**
     * Removes what an interrupted run left, for what cannot go on from it.
     *
     * @param fingerprint the result's fingerprint
     * @throws IOException if a file cannot be removed
     */
    public void clear(String fingerprint) throws IOException {
        Path directory = partial.resolve(fingerprint);
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path leftover : walk.sorted(Comparator.reverseOrder()).toList()) {
                if (!leftover.equals(directory)) {
                    Files.delete(leftover);
                }
            }
        }
    }

    /**
     * Removes the directory in which a result was to be computed, if nothing is in it.
     *
     * @param fingerprint the result's fingerprint
     * @throws IOException if it cannot be removed
     */
    public void forgetIfEmpty(String fingerprint) throws IOException {
        Path directory = partial.resolve(fingerprint);
        if (Files.isDirectory(directory) && !begun(fingerprint)) {
            Files.delete(directory);
        }
    }

    /** Files that were set aside while a result was made are no part of it: they go to {@code damaged/}. */
    private void moveSetAside(String fingerprint) throws IOException {
        Path directory = partial.resolve(fingerprint);
        List<Path> aside;
        try (Stream<Path> walk = Files.walk(directory)) {
            aside = walk.filter(SetAside::has).toList();
        }
        if (aside.isEmpty()) {
            return;
        }
        Path kept = AtomicFile.makeDirectories(nextDamaged(fingerprint));
        for (Path file : aside) {
            Files.move(file, kept.resolve(file.getFileName()));
            Path folder = file.getParent();
            if (!folder.equals(directory) && isEmpty(folder)) {
                Files.delete(folder);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Makes what was computed a result.
     *
     * @param fingerprint its fingerprint
     * @param about how it came about
     * @throws IOException if it cannot be hashed or moved
     */
    public void seal(String fingerprint, Map<String, Object> about) throws IOException {
        Path directory = partial.resolve(fingerprint);
        moveSetAside(fingerprint);
        Manifest.of(directory, fingerprint, about).write(directory);
        AtomicFile.makeDirectories(results);
        Files.move(directory, result(fingerprint), StandardCopyOption.ATOMIC_MOVE);
        AtomicFile.forceDirectory(results);
    }
}
