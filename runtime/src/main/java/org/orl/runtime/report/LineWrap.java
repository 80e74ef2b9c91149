package org.orl.runtime.report;

/**
 * Breaks long lines between words.
 *
 * @since 0.1
 */
public final class LineWrap {

    /** Characters of a line. */
    static final int WIDTH = 100;

    private LineWrap() {}

    /**
     * Text in lines of at most 100 characters, unless a single word is longer.
     *
     * @param text one line, whose own indent is kept
     * @param indent what every line but the first begins with
     * @return one line or more, without a line break at the end
     */
    public static String wrap(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        String rest = text;
        while (rest.length() > WIDTH) {
            int content = rest.length() - rest.stripLeading().length();
            int space = rest.lastIndexOf(' ', WIDTH);
            if (space <= content) {
                space = rest.indexOf(' ', content);
            }
            if (space < 0) {
                break;
            }
            lines.append(rest, 0, space).append('\n');
            rest = indent + rest.substring(space + 1);
        }
        return lines.append(rest).toString();
    }
}
