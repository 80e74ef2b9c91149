package org.orl.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.orl.dsl.Without;
import org.orl.processor.model.Composed;
import org.orl.processor.model.Member;
import org.orl.processor.model.MemberRule;
import org.orl.processor.model.Removal;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Use;
import org.orl.processor.model.Word;
import org.orl.processor.report.Place;

/** Reads the words on a declaration; an annotation made of annotations is opened where it stands. */
final class UseReader {

    private final WordReader words;
    private final ValueReader values;
    private final TypeReader types;
    private final Map<Element, Declared> known = new HashMap<>();

    UseReader(WordReader words, ValueReader values, TypeReader types) {
        this.words = words;
        this.values = values;
        this.types = types;
    }

    /**
     * The words on a class, method or parameter; what has been read is kept, since all classes below inherit it.
     *
     * @param element the declaration
     * @param owner the class that it belongs to
     * @return in source order
     */
    Declared read(Element element, TypeModel owner) {
        return known.computeIfAbsent(element, missing -> open(missing, owner));
    }

    private Declared open(Element element, TypeModel owner) {
        List<Use> uses = new ArrayList<>();
        open(element, owner, List.of(), null, new HashSet<>(), uses);
        return new Declared(uses, removals(element));
    }

    private List<Removal> removals(Element element) {
        List<Removal> removals = new ArrayList<>();
        Mirrors.find(element, Without.class).ifPresent(mirror -> {
            for (AnnotationValue value : Mirrors.elements(mirror, "value")) {
                if (value.getValue() instanceof TypeMirror annotation) {
                    removals.add(new Removal(
                            types.read(annotation), Place.of(element, mirror).at(value)));
                }
            }
        });
        return removals;
    }

    private void open(
            Element element,
            TypeModel owner,
            List<Composed> through,
            Place outer,
            Set<TypeElement> opened,
            List<Use> uses) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            open(mirror, new Place(element, mirror, null, outer), owner, through, opened, uses);
        }
    }

    private void open(
            AnnotationMirror mirror,
            Place place,
            TypeModel owner,
            List<Composed> through,
            Set<TypeElement> opened,
            List<Use> uses) {
        TypeElement annotation = Mirrors.type(mirror);
        if (annotation.getQualifiedName().toString().startsWith("java.")) {
            return;
        }
        Optional<Word> word = words.read(annotation);
        if (word.isPresent()) {
            uses.add(new Use(word.get(), written(word.get(), mirror, place), through, owner, place));
            return;
        }
        for (AnnotationValue repeated : Mirrors.elements(mirror, "value")) {
            if (repeated.getValue() instanceof AnnotationMirror contained) { // javac folds repeated annotations
                open(contained, place, owner, through, opened, uses);
            }
        }
        if (opened.add(annotation)) { // annotations may stand on one another in a circle
            List<Composed> deeper = new ArrayList<>(through);
            deeper.add(new Composed(types.read(annotation), Mirrors.isKept(annotation), Place.of(annotation)));
            open(annotation, owner, List.copyOf(deeper), place, opened, uses);
            opened.remove(annotation);
        }
    }

    private List<Member> written(Word word, AnnotationMirror mirror, Place place) {
        List<Member> written = new ArrayList<>();
        for (MemberRule rule : word.members()) {
            Mirrors.written(mirror, rule.name())
                    .ifPresent(value -> written.add(new Member(rule, values.read(value), place.at(value))));
        }
        return written;
    }
}
