package org.orl.processor.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every text of the processor: a sentence of fact, then one of cure.
 *
 * <p>Several texts may share a code, which names the rule that is broken; {@code docs/errors.md} explains each code.
 *
 * @since 0.1
 */
public enum Message {
    // edges
    MISSING_ARTIFACT("OrlMissingArtifact", "No node produces %s for parameter '%s' of %s. %s"),
    AMBIGUOUS_ARTIFACT(
            "OrlAmbiguousArtifact",
            "Parameter '%s' of %s could be filled by %s, which all produce %s. Give each a type of its own: a role for"
                    + " an encoder, a record for data."),
    CYCLE("OrlCycle", "Nodes wait for one another: %s. Remove one of these edges."),
    NOT_ARTIFACT_RETURNED(
            "OrlNotArtifact", "%s returns %s, which is no %s. Return a type that implements it, so that it can be %s."),
    NOT_ARTIFACT_TAKEN(
            "OrlNotArtifact",
            "Parameter '%s' of %s is of type %s, which is neither an Artifact nor a View. Take what another node produces."),
    UNUSED_STAGE("OrlUnusedStage", "No node takes what %s produces. Remove it, or evaluate it."),

    // kinds
    NO_KIND("OrlNoKind", "%s %s is abstract and has no kind. %s"),
    NO_MARKER("OrlNoKind", "%s is abstract and is no node. Mark it with @Provides, @Stage or @Evaluation."),
    OVERRIDES_NOTHING(
            "OrlNoKind",
            "%s is abstract and is no node, and it overrides nothing: that of %s takes (%s). Write these parameters."),
    TWO_KINDS("OrlTwoKinds", "%s has %s. Keep one."),
    KIND_AND_BODY("OrlTwoKinds", "%s has %s and a body. Make it abstract, or remove the annotation."),
    KIND_MISMATCH("OrlKindMismatch", "%s produces %s, but %s returns %s. Return %s."),
    KIND_FOR_OTHER_MARKER("OrlKindMismatch", "%s is a kind of %s, but %s is marked with %s. Mark it with %s."),
    KIND_NEEDS_INPUT("OrlKindNeeds", "%s also needs a %s input. %s"),
    KIND_NEEDS_VIEWS("OrlKindNeeds", "%s needs %d View parameters, but %s has %d. %s"),
    BAD_SOURCE("OrlBadSource", "@Provides %s %s. %s"),

    // values
    UNSET("OrlUnset", "%s is not set for %s nor in any class above it. Write %s."),
    ABSENT("OrlUnset", "%s has no %s, which %s needs. Write %s on %s."),
    TWO_SETTINGS("OrlTwoSettings", "%s has %s, but may have one %s only. Keep one."),
    STRAY("OrlStraySetting", "%s on %s is read by nothing there. Remove it, or write it where it is read."),
    STRAY_OBJECTIVE(
            "OrlStraySetting", "@Objective %s changes nothing: no stage reads a loss, or each has its own. Remove it."),
    TWO_OBJECTIVES(
            "OrlTwoSettings",
            "%s and %s are both the @Objective of %s. Keep one; give a stage that differs a loss annotation."),
    LOSS_SHAPE(
            "OrlLossShape",
            "@Objective %s %s. Write it as protected NDArray %s(NDArray predicted, NDArray target), with a body."),
    STRAY_ON_CLASS(
            "OrlStraySetting",
            "%s on %s changes nothing: no stage reads it, or each has it nearer. Remove it, or write it on the method."),
    IDLE_REMOVAL(
            "OrlNothingRemoved", "There is no @%s that %s would inherit. Take away what is there, or remove @Without."),
    OUT_OF_RANGE("OrlOutOfRange", "%s is %s. It must %s."),
    UNKNOWN_MEMBER("OrlUnknownMember", "%s has no member '%s'. %s"),

    // protocol; the rules between numbers of a node are those of org.orl.dsl.rule
    MIN_ABOVE_MAX("OrlMinAboveMax", Texts.OF_RULE),
    WARMUP_TOO_LONG("OrlWarmupTooLong", Texts.OF_RULE),
    MONITOR_TOO_RARE("OrlMonitorTooRare", Texts.OF_RULE),
    BAD_STEPS("OrlBadSteps", Texts.OF_RULE),
    QUEUE_NOT_MULTIPLE("OrlQueueNotMultiple", Texts.OF_RULE),
    PARTS_TOO_SMALL("OrlBadAccumulation", Texts.OF_RULE),
    PARTS_OF_WHOLE(
            "OrlBadAccumulation",
            "%s %s, so that %s on %s is not the same as a large batch. Remove it, or use a smaller @BatchSize."),
    TOO_MANY_SHOTS("OrlTooManyShots", Texts.OF_RULE),
    PROBE_SIZE("OrlProbeSize", Texts.OF_RULE),
    CROP_TOO_LARGE("OrlCropTooLarge", Texts.OF_RULE),
    HEAD_MISMATCH("OrlHeadMismatch", "%s is %s, which compares %s, but %s on %s gives %s. %s"),
    PREDICTOR_WIDTH(
            "OrlPredictorWidth",
            "%s is %s, so the predictor of %s is narrower than the %s numbers that it predicts (%s). Widen it, unless a"
                    + " bottleneck is what you study."),
    NOTHING_MONITORED(
            "OrlNothingMonitored",
            "%s on %s shows nothing, since no @KnnClassifier evaluation takes %s. Write one, or remove it."),
    NO_ENCODER("OrlNoEncoder", "No encoder reaches %s, so its score is the same whatever is trained. %s"),

    // views
    EMPTY_VIEW("OrlEmptyView", "View '%s' of %s has no recipe. Write its augmentations in front of it."),
    REPEATED_AUGMENTATION(
            "OrlRepeatedAugmentation", "%s stands more than once in the recipe of view '%s' of %s. Write it once."),

    LIGHTING_NOT_LAST(
            "OrlRecipeOrder",
            "%s stands before %s in the recipe of view '%s' of %s, but what it gives are no pixels any more. Write it last."),
    NO_CROP(
            "OrlNoCrop",
            "View '%s' of %s has no crop, so that its pictures have the sizes of the photos; a batch needs squares of one"
                    + " size. Begin the recipe with @RandomResizedCrop."),

    // classes and names
    NOT_ABSTRACT(
            "OrlNotAbstract",
            "Experiment %s %s, so its wiring cannot extend it. Make it an abstract class,"
                    + " top-level or static nested, that any class of its package can extend."),
    HIDDEN_METHOD("OrlHiddenMethod", "%s is %s, so the wiring cannot see it. Make it protected."),
    OVERLOADED("OrlNameTaken", "Two nodes are called %s. Rename one: a node is known by its name."),
    RESERVED_NAME("OrlNameTaken", "%s is a method that the wiring has itself. Rename it."),
    BAD_ID("OrlBadId", "The id \"%s\" is not made of lower-case words joined by hyphens. Write \"%s\"."),
    DUPLICATE_ID("OrlDuplicateId", "The id \"%s\" is also that of %s. Give each experiment its own."),

    // vocabulary
    SPEC_SHAPE(
            "OrlSpecMismatch", "%s has the members (%s), but its record %s has the components (%s). Make them equal."),
    SPEC_TYPE("OrlSpecMismatch", "%s is %s, so the component of its record cannot be %s. Make it %s."),
    SPEC_UNSUPPORTED("OrlSpecMismatch", "%s is %s, which the language cannot hold. Use %s."),
    SPEC_DEFAULT(
            "OrlSpecMismatch",
            "%s has no default, so an override could not change another member alone. Give it one, such as %s."),
    SPEC_ROLE("OrlSpecMismatch", "Record %s of %s is no word of the language. Let it implement one of %s."),
    SPEC_HIDDEN(
            "OrlHiddenRecord",
            "Record %s of %s is less visible than the annotation, so a wiring could not make one. Make it as visible."),
    BAD_TARGET("OrlBadTarget", "%s may stand on %s, but words of its sort, %s, are read on %s. Give it @Target(%s)."),
    BAD_RULE("OrlBadRule", "%s %s. %s"),
    BAD_NEEDS("OrlBadNeeds", "%s %s. %s"),
    MISSING_RETENTION(
            "OrlMissingRetention",
            "%s is not kept at run time, so that an experiment in a class file loses it, or its place among others. Give"
                    + " it @Retention(RetentionPolicy.RUNTIME).");

    private static final Set<Message> NOTES = EnumSet.of(UNUSED_STAGE, PREDICTOR_WIDTH, NO_ENCODER);

    private final String code;
    private final String template;

    Message(String code, String template) {
        this.code = code;
        this.template = template;
    }

    /** Texts that are not this catalogue's own. */
    private static final class Texts {

        /** Fact and cure are those of a rule of the language, which speaks so of {@code --set} as well. */
        private static final String OF_RULE = "%s %s";
    }

    /**
     * The message of a rule between numbers.
     *
     * @param code the rule's code
     * @return the message with its code
     */
    public static Message ofRule(String code) {
        return Arrays.stream(values())
                .filter(message -> message.template.equals(Texts.OF_RULE) && message.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no rule " + code));
    }

    /** The stable name of the rule. */
    public String code() {
        return code;
    }

    /** Whether it forbids to write the wiring; otherwise it is a note. */
    public boolean isError() {
        return !NOTES.contains(this);
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
