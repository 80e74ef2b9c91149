package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.network.EncoderFile;

/** An encoder, as a person writes it: a file, the folder of a result, or the beginning of a result's fingerprint. */
final class EncoderArgument {

    /** Letters of a fingerprint that are enough. */
    private static final int LEAST = 6;

    private EncoderArgument() {}

    /**
     * The file that is meant.
     *
     * @param text what was written
     * @param workspace where results are
     * @return an existing file
     * @throws UserError if there is none, or the stored result is damaged
     */
    static Path file(String text, Path workspace) throws IOException {
        Path path = Path.of(text);
        if (Files.isRegularFile(path)) {
            return path;
        }
        if (Files.isRegularFile(path.resolve(EncoderFile.NAME))) {
            return path.resolve(EncoderFile.NAME);
        }
        if (text.length() < LEAST || !text.matches("[0-9a-f]+")) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "There is no file, and no result with an encoder, " + text + ".",
                    "Give a file, or the fingerprint of a stage, which 'orl plan EXPERIMENT' shows.");
        }
        Store store = new Store(workspace);
        List<String> meant = store.fingerprints().stream()
                .filter(fingerprint -> fingerprint.startsWith(text))
                .toList();
        if (meant.size() != 1) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    (meant.isEmpty() ? "No stored result" : meant.size() + " stored results") + " of " + workspace
                            + (meant.size() > 1 ? " have" : " has") + " a fingerprint that begins with " + text + ".",
                    meant.isEmpty() ? "Pass the --workspace of the run." : "Write more letters of it.");
        }
        List<String> damage = store.damage(meant.get(0));
        if (!damage.isEmpty()) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The result " + text + " is damaged: " + String.join("; ", damage) + ".",
                    "Run the experiment again: it computes that stage anew.");
        }
        Path file = store.result(meant.get(0)).resolve(EncoderFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The result " + text + " is no encoder.",
                    "Give the fingerprint of a stage that makes one, such as a pre-training.");
        }
        return file;
    }
}
