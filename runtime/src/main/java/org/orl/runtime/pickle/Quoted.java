package org.orl.runtime.pickle;

/** Texts of foreign files, made fit for a message: short, and without control characters. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(String text) {
        String printable = text.replaceAll("[^\\p{Print}]", "?");
        return "'" + (printable.length() > LONGEST ? printable.substring(0, LONGEST) + "..." : printable) + "'";
    }
}
