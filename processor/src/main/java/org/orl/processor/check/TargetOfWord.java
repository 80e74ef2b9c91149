package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.lang.annotation.ElementType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Head;
import org.orl.dsl.train.Setting;
import org.orl.processor.model.Word;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A word can be written where it is read, and nowhere else. */
final class TargetOfWord implements WordCheck {

    /** What a sort of word may stand on, besides the annotations that are made of it. */
    private record Rule(Class<?> role, Set<ElementType> read) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Augmentation.class, EnumSet.of(ElementType.PARAMETER)),
            new Rule(Setting.class, EnumSet.of(ElementType.TYPE, ElementType.METHOD)),
            new Rule(Backbone.class, EnumSet.of(ElementType.METHOD)),
            new Rule(Head.class, EnumSet.of(ElementType.METHOD)),
            new Rule(Kind.class, EnumSet.of(ElementType.METHOD)));

    @Override
    public void check(Word word, Problems problems) {
        RULES.stream()
                .filter(rule -> word.spec().isA(rule.role()))
                .findFirst()
                .filter(rule -> !fits(word.targets(), rule.read()))
                .ifPresent(rule -> problems.add(
                        Message.BAD_TARGET,
                        word.position(),
                        word.display(),
                        word.targets().isEmpty() ? "anything" : list(word.targets(), " and "),
                        rule.role().getSimpleName(),
                        list(rule.read(), " and "),
                        "{" + list(withAnnotations(rule.read()), ", ") + "}"));
    }

    /** Without a target an annotation may stand anywhere. */
    private static boolean fits(Set<ElementType> targets, Set<ElementType> read) {
        return targets.stream().anyMatch(read::contains)
                && withAnnotations(read).containsAll(targets);
    }

    private static Set<ElementType> withAnnotations(Set<ElementType> read) {
        Set<ElementType> all = EnumSet.of(ElementType.ANNOTATION_TYPE);
        all.addAll(read);
        return all;
    }

    private static String list(Set<ElementType> targets, String separator) {
        return targets.stream().map(ElementType::name).collect(joining(separator));
    }
}
