package org.orl.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.data.SmallestClass;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Head;
import org.orl.dsl.objective.Loss;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.Needs;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Slot;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Use;

/** Reads what a method does as a node: its kind and its settings, merged from all that speaks of it. */
final class NodeReader {

    private final UseReader uses;
    private final MethodReader methods;
    private final TypeModel kind;
    private final List<TypeModel> architecture;
    private final TypeModel loss;

    /**
     * A reader.
     *
     * @param load the model of a class of the language
     */
    NodeReader(UseReader uses, MethodReader methods, Function<Class<?>, TypeModel> load) {
        this.uses = uses;
        this.methods = methods;
        this.kind = load.apply(Kind.class);
        this.architecture = List.of(load.apply(Backbone.class), load.apply(Head.class));
        this.loss = load.apply(Loss.class);
    }

    /** The markers of the nearest declaration that has any; none if the method is no node. */
    static List<Marker> markers(List<ExecutableElement> chain) {
        for (ExecutableElement method : chain) {
            List<Marker> markers = Marker.among(Mirrors.names(method));
            if (!markers.isEmpty()) {
                return markers;
            }
        }
        return List.of();
    }

    /**
     * Reads a node.
     *
     * @param chain its declarations, nearest first
     * @param method what has been read of the method
     * @param onClasses the words on the experiment and on each class above it, nearest first; they speak of stages alone
     * @param objectives the experiment's losses that are methods; the first is nearer than the words on classes
     * @param row the row of an evaluation that names none
     */
    NodeModel read(
            List<ExecutableElement> chain,
            MethodModel method,
            List<Declared> onClasses,
            List<MethodModel> objectives,
            String row) {
        List<Marker> markers = markers(chain);
        List<Declared> onMethods = onMethods(chain);
        Levels levels = new Levels();
        onMethods.forEach(levels::add);

        boolean isSource = markers.get(0) == Marker.PROVIDES;
        Slot filled = isSource ? new Slot(kind, false, List.of()) : levels.fill(kind, !method.hasBody());
        List<Slot> settings = new ArrayList<>();
        Optional<MethodModel> objective = Optional.empty();
        if (isSource && !method.hasBody() && method.returnsArchitecture()) {
            architecture.forEach(type -> settings.add(levels.fill(type, true)));
        }
        if (!isSource && !method.hasBody()) {
            boolean hasLoss = !levels.fill(loss, false).found().isEmpty();
            if (markers.get(0) == Marker.STAGE) {
                onClasses.forEach(levels::add);
            }
            Needs needs = filled.found().isEmpty()
                    ? Needs.NONE
                    : filled.found().get(0).word().needs();
            needs.settings().forEach(type -> settings.add(levels.fill(type, true)));
            needs.optionalSettings().forEach(type -> settings.add(levels.fill(type, false)));
            Predicate<Slot> ofLoss = slot -> slot.accepts().equals(loss);
            if (!hasLoss && !objectives.isEmpty() && settings.stream().anyMatch(ofLoss)) {
                settings.replaceAll(slot -> ofLoss.test(slot) ? new Slot(loss, false, List.of()) : slot);
                objective = Optional.of(objectives.get(0));
            }
        }
        return new NodeModel(
                method,
                markers,
                filled,
                List.copyOf(settings),
                objective,
                strays(onMethods, filled, settings),
                levels.idle().stream()
                        .filter(removal -> onMethods.stream()
                                .anyMatch(declared -> declared.removals().contains(removal)))
                        .toList(),
                smallestClass(chain),
                nearest(chain, "row", row),
                nearest(chain, "column", ""));
    }

    /** The words on the method and on those that it overrides, down to the first body: a body replaces what it overrides. */
    private List<Declared> onMethods(List<ExecutableElement> chain) {
        List<Declared> onMethods = new ArrayList<>();
        for (ExecutableElement method : chain) {
            if (MethodReader.hasBody(method) && !onMethods.isEmpty()) {
                break;
            }
            onMethods.add(uses.read(method, methods.owner(method)));
            if (MethodReader.hasBody(method)) {
                break;
            }
        }
        return onMethods;
    }

    /** The words that no slot accepts, down to the declaration that says the kind: below it, another kind may have read them. */
    private static List<Use> strays(List<Declared> onMethods, Slot kind, List<Slot> settings) {
        if (kind.required() && kind.found().size() != 1) {
            return List.of(); // what is read hangs on the kind
        }
        List<Use> strays = new ArrayList<>();
        for (Declared written : onMethods) {
            boolean saysKind = false;
            for (Use use : written.uses()) {
                if (kind.accepts(use)) {
                    saysKind = true;
                } else if (settings.stream().noneMatch(slot -> slot.accepts(use))) {
                    strays.add(use);
                }
            }
            if (saysKind) {
                break;
            }
        }
        return List.copyOf(strays);
    }

    /** What the nearest declaration states of the data that it hands out, or else the class of the data. */
    private static OptionalInt smallestClass(List<ExecutableElement> chain) {
        List<Element> speaking = new ArrayList<>(chain);
        for (ExecutableElement method : chain) {
            if (method.getReturnType() instanceof DeclaredType type) {
                speaking.add(type.asElement());
            }
        }
        for (Element element : speaking) {
            Optional<AnnotationValue> stated =
                    Mirrors.find(element, SmallestClass.class).flatMap(mirror -> Mirrors.written(mirror, "value"));
            if (stated.isPresent() && stated.get().getValue() instanceof Integer images) {
                return OptionalInt.of(images);
            }
        }
        return OptionalInt.empty();
    }

    /** A text that the nearest declaration has that states one. */
    private static String nearest(List<ExecutableElement> chain, String member, String otherwise) {
        return chain.stream()
                .flatMap(method -> Mirrors.find(method, Evaluation.class).stream())
                .flatMap(evaluation -> Mirrors.written(evaluation, member).stream())
                .map(value -> (String) value.getValue())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }
}
