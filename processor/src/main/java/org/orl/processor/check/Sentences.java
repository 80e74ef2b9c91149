package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Head;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Member;
import org.orl.processor.model.MemberRule;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Value;
import org.orl.processor.model.Word;

/** How parts of an experiment are written in a message. */
final class Sentences {

    private static final Map<String, String> EXAMPLES = Map.of(
            Optimizer.class.getCanonicalName(), "@Sgd(lr = ...)",
            Schedule.class.getCanonicalName(), "@Cosine",
            Backbone.class.getCanonicalName(), "@ResNet(depth = ...)",
            Head.class.getCanonicalName(), "@Mlp");

    private Sentences() {}

    /** A member: {@code @Sgd.lr}, or the annotation alone if it is the only thing that it says. */
    static String member(Word word, Member member) {
        return member(word, member.rule());
    }

    /** A member, as {@link #member(Word, Member)}. */
    static String member(Word word, MemberRule rule) {
        String name = rule.name();
        return word.display() + (name.equals("value") ? "" : "." + name);
    }

    /** How to set a member: {@code @Sgd(lr = ...)}. */
    static String setting(Word word, Member member) {
        String name = member.rule().name();
        return word.display() + (name.equals("value") ? "(...)" : "(" + name + " = ...)");
    }

    /** A sort of setting: {@code Optimizer}, or {@code @Epochs} for a single word's record. */
    static String sort(TypeModel accepted) {
        return isRecordOfWord(accepted) ? "@" + wordOf(accepted) : accepted.simpleName();
    }

    /** What would fill a slot. */
    static String example(TypeModel accepted) {
        String fallback = isRecordOfWord(accepted)
                ? "@" + wordOf(accepted) + "(...)"
                : "an annotation whose record is a " + accepted.simpleName();
        return EXAMPLES.getOrDefault(accepted.qualifiedName(), fallback);
    }

    /** Words in a list: {@code @Byol and @Orl}. */
    static String words(List<Constants> found) {
        return found.stream().map(constants -> constants.word().display()).collect(joining(" and "));
    }

    static String value(Value value) {
        if (value instanceof Value.Many many) {
            return many.values().stream().map(Sentences::value).collect(joining(", ", "{", "}"));
        }
        Object constant = ((Value.Scalar) value).constant();
        return constant instanceof String text ? '"' + text + '"' : String.valueOf(constant);
    }

    /** By convention a word's record is nested in it. */
    private static boolean isRecordOfWord(TypeModel accepted) {
        return accepted.isA(Record.class) && accepted.name().contains(".");
    }

    private static String wordOf(TypeModel accepted) {
        String outer = accepted.name().substring(0, accepted.name().lastIndexOf('.'));
        return outer.substring(outer.lastIndexOf('.') + 1);
    }
}
