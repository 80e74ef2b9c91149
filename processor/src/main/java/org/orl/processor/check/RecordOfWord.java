package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Head;
import org.orl.dsl.train.Setting;
import org.orl.processor.model.MemberRule;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Word;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** An annotation and its record say the same. */
final class RecordOfWord implements WordCheck {

    private static final List<Class<?>> ROLES =
            List.of(Augmentation.class, Setting.class, Backbone.class, Head.class, Kind.class);

    /** Types of members, and of their elements in a list. */
    private static final Map<String, Class<?>> BOXES =
            Map.of("double", Double.class, "int", Integer.class, "long", Long.class, "boolean", Boolean.class);

    @Override
    public void check(Word word, Problems problems) {
        if (ROLES.stream().noneMatch(role -> word.spec().isA(role))) {
            String roles = ROLES.stream().map(Class::getSimpleName).collect(joining(", "));
            problems.add(Message.SPEC_ROLE, word.position(), word.spec().name(), word.display(), roles);
        }
        if (word.hidden()) {
            problems.add(Message.SPEC_HIDDEN, word.position(), word.spec().name(), word.display());
        }
        for (MemberRule member : word.members()) {
            if (member.initial().isEmpty()) {
                problems.add(Message.SPEC_DEFAULT, member.position(), name(word, member), "Unset.DOUBLE");
            }
        }
        checkComponents(word, problems);
    }

    private static void checkComponents(Word word, Problems problems) {
        List<String> members = word.members().stream().map(MemberRule::name).toList();
        List<String> components =
                word.components().stream().map(Word.Component::name).toList();
        if (!members.equals(components)) {
            problems.add(
                    Message.SPEC_SHAPE,
                    word.position(),
                    word.display(),
                    String.join(", ", members),
                    word.spec().name(),
                    String.join(", ", components));
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            checkType(word, word.members().get(i), word.components().get(i).type(), problems);
        }
    }

    private static void checkType(Word word, MemberRule member, TypeModel component, Problems problems) {
        String name = name(word, member);
        Optional<String> expected = expected(member.type());
        if (expected.isEmpty()) {
            problems.add(
                    Message.SPEC_UNSUPPORTED,
                    member.position(),
                    name,
                    member.type().shortName(),
                    "a double, int, long, boolean, String, enum, Class, or an array of them");
        } else if (!component.longName().equals(expected.get())) {
            problems.add(
                    Message.SPEC_TYPE,
                    member.position(),
                    name,
                    member.type().shortName(),
                    component.shortName(),
                    expected.get().replaceAll("\\w+\\.(?=\\w)", ""));
        }
    }

    /** The type that a member's component has; empty if no member may have this type. */
    private static Optional<String> expected(TypeModel member) {
        if (member.name().equals(TypeModel.ARRAY)) {
            TypeModel element = member.arguments().get(0);
            return scalar(element)
                    .map(name -> BOXES.containsKey(name) ? BOXES.get(name).getName() : name)
                    .map(name -> List.class.getName() + "<" + name + ">");
        }
        return scalar(member);
    }

    private static Optional<String> scalar(TypeModel type) {
        boolean isHeld = BOXES.containsKey(type.name())
                || Stream.of(String.class, Enum.class, Class.class).anyMatch(type::isA);
        return isHeld ? Optional.of(type.longName()) : Optional.empty();
    }

    private static String name(Word word, MemberRule member) {
        return word.display() + "." + member.name();
    }
}
