package org.orl.runtime.reproduce;

import java.io.Reader;

/**
 * Reads a {@code reproduction.yaml}, of a table or of a figure.
 *
 * @since 0.1
 */
public final class ReproductionReader {

    private ReproductionReader() {}

    /**
     * Reads what can be made again.
     *
     * @param name the name of its folder
     * @param file its path, for messages
     * @param reader its content
     * @return a figure if the file has an entry {@code figure}, else a table
     * @throws org.orl.runtime.UserError if the file says something that has no place there; names file and line
     */
    public static Reproduction read(String name, String file, Reader reader) {
        YamlPart root = YamlPart.read(file, reader);
        return root.entries().containsKey(PaperFigureReader.FIGURE)
                ? PaperFigureReader.read(name, root)
                : PaperTableReader.read(name, root);
    }
}
