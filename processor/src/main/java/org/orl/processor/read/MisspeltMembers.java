package org.orl.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.orl.processor.model.ExperimentModel.Misspelt;
import org.orl.processor.model.MemberRule;
import org.orl.processor.report.Place;

/** Finds members that are written in words but do not exist. */
final class MisspeltMembers {

    private final WordReader words;
    private final WrittenNames names;
    private final Map<TypeElement, List<Misspelt>> known = new HashMap<>();

    MisspeltMembers(WordReader words, WrittenNames names) {
        this.words = words;
        this.names = names;
    }

    /** All of a class, of its methods and of their parameters, and of the classes above. */
    List<Misspelt> in(Hierarchy hierarchy) {
        return hierarchy.classes().stream()
                .flatMap(type -> known.computeIfAbsent(type, this::in).stream())
                .toList();
    }

    private List<Misspelt> in(TypeElement type) {
        List<Misspelt> found = new ArrayList<>();
        addAll(type, found);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            addAll(method, found);
            method.getParameters().forEach(parameter -> addAll(parameter, found));
        }
        return found;
    }

    private void addAll(Element element, List<Misspelt> found) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            words.read(Mirrors.type(mirror)).ifPresent(word -> {
                List<String> members =
                        word.members().stream().map(MemberRule::name).toList();
                for (String name : names.in(element, mirror)) {
                    if (!members.contains(name)) {
                        found.add(new Misspelt(word.display(), name, members, Place.of(element, mirror)));
                    }
                }
            });
        }
    }
}
