package org.orl.processor.check;

import java.util.Optional;
import java.util.Set;
import org.orl.dsl.rule.Interval;
import org.orl.processor.model.MemberRule;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Value;
import org.orl.processor.model.Word;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** What an annotation demands of a member can be demanded of its type, can be met, and is met by its default. */
final class RuleOfMember implements WordCheck {

    private static final Set<String> NUMBERS = Set.of("double", "int", "long");

    @Override
    public void check(Word word, Problems problems) {
        for (MemberRule member : word.members()) {
            String type = element(member.type()).name();
            if (member.range().isPresent() && !NUMBERS.contains(type)) {
                report(word, member, "has a @Range, but is no number", "Remove it.", problems);
            }
            if (!member.oneOf().isEmpty() && !type.equals("int") && !type.equals("long")) {
                report(word, member, "has a @OneOf, but is no whole number", "Remove it.", problems);
            }
            if (member.nonEmpty() && !isText(member.type()) && !isArray(member.type())) {
                report(word, member, "is @NonEmpty, but is neither text nor array", "Remove it.", problems);
            }
            member.range()
                    .filter(range -> !canBeMet(range))
                    .ifPresent(range -> report(
                            word, member, "has a @Range in which no number lies", "Exchange min and max.", problems));
            checkDefault(word, member, problems);
        }
    }

    /** An empty array is the default of one that must be set: there is no Unset for it. */
    private static void checkDefault(Word word, MemberRule member, Problems problems) {
        Optional<Value> initial = member.initial().filter(value -> !isEmptyArray(value));
        initial.flatMap(value -> OutOfRange.demand(member, value))
                .ifPresent(demand -> report(
                        word,
                        member,
                        "is " + Sentences.value(initial.get()) + " by default, but must " + demand,
                        "Change the default, or write Unset." + constant(member) + " for none.",
                        problems));
    }

    private static boolean isEmptyArray(Value value) {
        return value instanceof Value.Many many && many.values().isEmpty();
    }

    private static String constant(MemberRule member) {
        return switch (element(member.type()).name()) {
            case "int" -> "INT";
            case "long" -> "LONG";
            case "double" -> "DOUBLE";
            default -> "STRING";
        };
    }

    private static boolean canBeMet(Interval range) {
        boolean hasOpenEnd = range.openMin() || range.openMax();
        return hasOpenEnd ? range.min() < range.max() : range.min() <= range.max();
    }

    private static TypeModel element(TypeModel type) {
        return isArray(type) ? type.arguments().get(0) : type;
    }

    private static boolean isArray(TypeModel type) {
        return type.name().equals(TypeModel.ARRAY);
    }

    private static boolean isText(TypeModel type) {
        return type.isA(String.class);
    }

    private static void report(Word word, MemberRule member, String fact, String cure, Problems problems) {
        problems.add(Message.BAD_RULE, member.position(), Sentences.member(word, member), fact, cure);
    }
}
