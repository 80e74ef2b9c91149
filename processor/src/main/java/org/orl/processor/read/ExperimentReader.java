package org.orl.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.orl.dsl.Experiment;
import org.orl.dsl.objective.Objective;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.ExperimentModel.Hidden;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Removal;
import org.orl.processor.model.Word;
import org.orl.processor.report.Place;

/**
 * Reads an experiment class with all that it inherits.
 *
 * @since 0.1
 */
public final class ExperimentReader {

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final WordReader words;
    private final UseReader uses;
    private final MethodReader methods;
    private final NodeReader nodes;
    private final MisspeltMembers misspeltMembers;

    /**
     * A reader; it remembers the vocabulary that it meets.
     *
     * @param environment the compiler
     */
    public ExperimentReader(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        types = environment.getTypeUtils();
        typeReader = new TypeReader(elements, types);
        ValueReader values = new ValueReader(typeReader);
        words = new WordReader(typeReader, values);
        uses = new UseReader(words, values, typeReader);
        misspeltMembers = new MisspeltMembers(words, new WrittenNames(environment));
        methods = new MethodReader(typeReader, uses);
        nodes = new NodeReader(
                uses, methods, type -> typeReader.read(elements.getTypeElement(type.getCanonicalName())));
    }

    /**
     * Reads an experiment.
     *
     * @param type a class with {@link Experiment}
     * @return what it says, right or wrong
     */
    public ExperimentModel read(TypeElement type) {
        Experiment experiment = type.getAnnotation(Experiment.class);
        Hierarchy hierarchy = new Hierarchy(types, type);
        List<Declared> onClasses = hierarchy.classes().stream()
                .map(each -> uses.read(each, typeReader.read(each)))
                .toList();
        List<List<ExecutableElement>> chains = hierarchy.overrideChains();
        List<MethodModel> objectives = objectives(chains, hierarchy);
        List<NodeModel> found = new ArrayList<>();
        List<MethodModel> loose = new ArrayList<>();
        for (List<ExecutableElement> chain : chains) {
            boolean isNode = !NodeReader.markers(chain).isEmpty();
            if (!isNode && isObjective(chain)) {
                continue;
            }
            if (isNode || !MethodReader.hasBody(chain.get(0))) {
                MethodModel method = methods.read(chain, hierarchy.seen(chain.get(0)));
                if (isNode) {
                    found.add(nodes.read(chain, method, onClasses, objectives, experiment.row()));
                } else {
                    loose.add(method);
                }
            }
        }
        return new ExperimentModel(
                typeReader.read(type),
                experiment.id(),
                experiment.title(),
                experiment.paper(),
                Obstacles.of(type),
                List.copyOf(found),
                new Edges(found),
                objectives,
                List.copyOf(loose),
                hidden(hierarchy),
                onClasses.get(0).uses(),
                idle(onClasses),
                misspeltMembers.in(hierarchy),
                hierarchy.classes().stream().map(typeReader::read).toList(),
                memberTypes(hierarchy),
                Place.of(type),
                idPosition(type));
    }

    /**
     * Reads a word of the language.
     *
     * @param annotation an annotation with {@link org.orl.dsl.meta.Describes}
     * @return the word, if its record exists
     */
    public Optional<Word> readWord(TypeElement annotation) {
        return words.read(annotation);
    }

    private List<MethodModel> objectives(List<List<ExecutableElement>> chains, Hierarchy hierarchy) {
        return chains.stream()
                .filter(ExperimentReader::isObjective)
                .map(chain -> methods.read(chain, hierarchy.seen(chain.get(0))))
                .toList();
    }

    private static boolean isObjective(List<ExecutableElement> chain) {
        return chain.stream()
                .anyMatch(method -> Mirrors.find(method, Objective.class).isPresent());
    }

    /** What the experiment itself takes away, but no class above it has. */
    private static List<Removal> idle(List<Declared> onClasses) {
        Levels levels = new Levels();
        onClasses.forEach(levels::add);
        return levels.idle().stream()
                .filter(onClasses.get(0).removals()::contains)
                .toList();
    }

    private List<Hidden> hidden(Hierarchy hierarchy) {
        TypeElement experiment = hierarchy.classes().get(0);
        List<Hidden> hidden = new ArrayList<>();
        for (TypeElement type : hierarchy.classes()) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                String reason = obstacle(method, experiment);
                if (!reason.isEmpty() && speaks(method)) {
                    hidden.add(new Hidden(method.getSimpleName().toString(), reason, Place.of(method)));
                }
            }
        }
        return List.copyOf(hidden);
    }

    /** Whether a method is meant to be part of the experiment. */
    private static boolean speaks(ExecutableElement method) {
        List<ExecutableElement> chain = List.of(method);
        return !NodeReader.markers(chain).isEmpty() || isObjective(chain);
    }

    private String obstacle(ExecutableElement method, TypeElement experiment) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return "private";
        }
        if (modifiers.contains(Modifier.STATIC)) {
            return "static";
        }
        boolean isVisible = modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || elements.getPackageOf(method).equals(elements.getPackageOf(experiment));
        return isVisible ? "" : "package-private in another package";
    }

    private static Set<String> memberTypes(Hierarchy hierarchy) {
        Set<String> names = new TreeSet<>();
        for (TypeElement type : hierarchy.classes()) {
            ElementFilter.typesIn(type.getEnclosedElements())
                    .forEach(member -> names.add(member.getSimpleName().toString()));
        }
        return names;
    }

    private static Place idPosition(TypeElement type) {
        AnnotationMirror mirror = Mirrors.find(type, Experiment.class).orElseThrow();
        Place place = Place.of(type, mirror);
        return Mirrors.written(mirror, "id").map(place::at).orElse(place);
    }
}
