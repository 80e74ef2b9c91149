package org.orl.runtime.execution;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.orl.runtime.checkpoint.Sha256;

/**
 * What a node's result depends on, as a hash: equal fingerprints, equal results.
 *
 * @param hex 64 hexadecimal digits
 * @since 0.1
 */
public record Fingerprint(String hex) {

    private static final int SHORT = 12;

    /**
     * The fingerprint of a text.
     *
     * @param text says all that the result depends on
     * @return its SHA-256
     */
    public static Fingerprint of(String text) {
        return new Fingerprint(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** The first digits, enough for people. */
    public String brief() {
        return hex.substring(0, SHORT);
    }
}
