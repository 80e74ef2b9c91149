package org.orl.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A node of the graph.
 *
 * @param method the method that declares it
 * @param markers what makes it a node; several only by mistake
 * @param kind what it does; nothing fills it for a source and for a body
 * @param settings the settings that its kind reads; for an architecture, its backbone and its head
 * @param objective the method that is its loss, if one is
 * @param strays words on the method that nothing reads
 * @param idle words that the method takes away, though nothing has them
 * @param smallestClass how many training images the smallest class has of the data that it hands out, if that is stated
 * @param row the row that an evaluation asks for; empty for none
 * @param column the column that an evaluation asks for; empty for none
 * @since 0.1
 */
public record NodeModel(
        MethodModel method,
        List<Marker> markers,
        Slot kind,
        List<Slot> settings,
        Optional<MethodModel> objective,
        List<Use> strays,
        List<Removal> idle,
        OptionalInt smallestClass,
        String row,
        String column) {

    /** A node is itself alone: records are compared slowly, and nodes often. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /** Of the name alone, which tells nodes apart. */
    @Override
    public int hashCode() {
        return name().hashCode();
    }

    /** The method's name. */
    public String name() {
        return method.name();
    }

    /** The one marker. */
    public Marker marker() {
        return markers.get(0);
    }

    /** The kind, if there is one. */
    public Optional<Constants> theKind() {
        return kind.found().stream().findFirst();
    }

    /**
     * The setting of a sort, if exactly one applies.
     *
     * @param record the record of its word, or an interface that it implements
     * @return the setting
     */
    public Optional<Constants> setting(Class<?> record) {
        List<Constants> found = settings.stream()
                .flatMap(slot -> slot.found().stream())
                .filter(constants -> constants.word().spec().isA(record))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The kind, the settings and the steps of the views: everything that has values. */
    public List<Constants> constants() {
        List<Constants> all = new ArrayList<>(kind.found());
        settings.forEach(slot -> all.addAll(slot.found()));
        method.parameters().forEach(parameter -> all.addAll(parameter.recipe()));
        return all;
    }

    /** The uses that have a say in it. */
    public Set<Use> sources() {
        Set<Use> sources = new LinkedHashSet<>();
        constants().forEach(constants -> sources.addAll(constants.sources()));
        return sources;
    }
}
