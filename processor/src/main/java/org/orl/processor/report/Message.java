package org.orl.processor.report;

/**
 * Every text of the processor: one sentence of fact, one of cure.
 *
 * @since 0.1
 */
public enum Message {
    MISSING_ARTIFACT("OrlMissingArtifact", "No node produces %s for parameter '%s' of %s. %s"),
    AMBIGUOUS_ARTIFACT(
            "OrlAmbiguousArtifact",
            "Parameter '%s' of %s could be filled by %s, which all produce %s. Give each its own type: a role for"
                    + " encoders, a record of its own for data."),
    CYCLE("OrlCycle", "Nodes wait for one another: %s. Remove one of these edges."),
    NO_KIND("OrlNoKind", "%s %s is abstract and has no kind. Say what it does, such as %s, or write a body."),
    NO_MARKER("OrlNoKind", "%s is abstract and is no node. Mark it with @Provides, @Stage or @Evaluation.");

    private final String code;
    private final String template;

    Message(String code, String template) {
        this.code = code;
        this.template = template;
    }

    /** The stable name of the rule, as {@code docs/errors.md} lists it. */
    public String code() {
        return code;
    }

    /** Whether it forbids to write the wiring. */
    public boolean isError() {
        return true;
    }

    /**
     * The text.
     *
     * @param arguments what it speaks of
     * @return code, fact and cure
     */
    public String text(Object... arguments) {
        return "[" + code + "] " + String.format(template, arguments);
    }
}
