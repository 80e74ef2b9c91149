package org.orl.processor.read;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.OneOf;
import org.orl.dsl.meta.Range;
import org.orl.dsl.meta.WholeBatch;
import org.orl.dsl.rule.Interval;
import org.orl.processor.model.MemberRule;
import org.orl.processor.model.Needs;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Word;
import org.orl.processor.report.Place;

/** Reads the vocabulary: annotations that describe a record. */
final class WordReader {

    private final TypeReader types;
    private final ValueReader values;
    private final Map<TypeElement, Optional<Word>> known = new HashMap<>();

    WordReader(TypeReader types, ValueReader values) {
        this.types = types;
        this.values = values;
    }

    /** The word that an annotation is, if it is one. */
    Optional<Word> read(TypeElement annotation) {
        Optional<Word> word = known.get(annotation);
        if (word == null) {
            word = Mirrors.find(annotation, Describes.class)
                    .flatMap(mirror -> Mirrors.written(mirror, "value"))
                    .map(AnnotationValue::getValue)
                    .filter(DeclaredType.class::isInstance)
                    .map(record -> word(annotation, (DeclaredType) record));
            known.put(annotation, word);
        }
        return word;
    }

    private Word word(TypeElement annotation, DeclaredType record) {
        List<Word.Component> components =
                ElementFilter.recordComponentsIn(record.asElement().getEnclosedElements()).stream()
                        .map(component -> new Word.Component(
                                component.getSimpleName().toString(), types.read(component.asType())))
                        .toList();
        return new Word(
                types.read(annotation),
                types.read(record),
                members(annotation, components),
                components,
                Mirrors.find(annotation, org.orl.dsl.meta.Needs.class)
                        .map(this::needs)
                        .orElse(Needs.NONE),
                types.argument(record, Kind.class).map(types::read),
                targets(annotation),
                visibility((TypeElement) record.asElement()) < visibility(annotation),
                Mirrors.isKept(annotation),
                Optional.ofNullable(annotation.getAnnotation(WholeBatch.class)).map(WholeBatch::value),
                Place.of(annotation));
    }

    /**
     * The members in the order of the components, then those that are none: compilers give those of class files in an order
     * of their own.
     */
    private List<MemberRule> members(TypeElement annotation, List<Word.Component> components) {
        List<String> names = components.stream().map(Word.Component::name).toList();
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .map(this::member)
                .sorted(Comparator.comparingInt(
                        member -> names.contains(member.name()) ? names.indexOf(member.name()) : names.size()))
                .toList();
    }

    private static Set<ElementType> targets(TypeElement annotation) {
        Target target = annotation.getAnnotation(Target.class);
        return target == null ? Set.of() : new LinkedHashSet<>(List.of(target.value()));
    }

    /** 0 for what its top-level class alone can see, 1 for the package, 2 for all. */
    private static int visibility(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        int own = modifiers.contains(Modifier.PUBLIC) ? 2 : modifiers.contains(Modifier.PRIVATE) ? 0 : 1;
        return type.getEnclosingElement() instanceof TypeElement outer ? Math.min(own, visibility(outer)) : own;
    }

    private MemberRule member(ExecutableElement method) {
        OneOf oneOf = method.getAnnotation(OneOf.class);
        return new MemberRule(
                method.getSimpleName().toString(),
                types.read(method.getReturnType()),
                Optional.ofNullable(method.getDefaultValue()).map(values::read),
                Optional.ofNullable(method.getAnnotation(Range.class)).map(WordReader::interval),
                oneOf == null ? List.of() : IntStream.of(oneOf.value()).boxed().toList(),
                method.getAnnotation(NonEmpty.class) != null,
                Place.of(method));
    }

    private static Interval interval(Range range) {
        return new Interval(range.min(), range.max(), range.openMin(), range.openMax());
    }

    private Needs needs(AnnotationMirror mirror) {
        return new Needs(
                read(Mirrors.classes(mirror, "artifacts")),
                Mirrors.written(mirror, "views")
                        .map(views -> (Integer) views.getValue())
                        .orElse(0),
                read(Mirrors.classes(mirror, "settings")),
                read(Mirrors.classes(mirror, "optionalSettings")));
    }

    private List<TypeModel> read(List<TypeMirror> classes) {
        return classes.stream().map(types::read).toList();
    }
}
