package org.orl.runtime.train;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Score;
import org.orl.runtime.report.Monitor;

/**
 * Something that scores what is trained between two epochs, and changes nothing of it.
 *
 * @param name of what looks, unique among those that look at a training
 * @param row its place in the result table
 * @param column its place in the result table
 * @param kind the protocol with its constants
 * @param scorer looks
 * @since 0.1
 */
public record Look(String name, String row, String column, String kind, Scorer scorer) {

    /** Scores what is trained as it is now. */
    @FunctionalInterface
    public interface Scorer {

        /**
         * Scores.
         *
         * @param folder empty, removed afterwards
         * @param progress whom to tell how far it is
         * @return the score
         * @throws IOException if a file cannot be read or written
         */
        Score score(Path folder, Monitor progress) throws IOException;
    }
}
