package org.orl.runtime.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of every tensor of a file; each is in exactly one of the four.
 *
 * @param taken our name, with the file's
 * @param copies second names of tensors, with the first
 * @param leftOut what the layout or the user says does not belong to the encoder
 * @param unknown what nobody accounts for
 */
record NameMap(Map<String, String> taken, Map<String, String> copies, List<String> leftOut, List<String> unknown) {

    static final String BACKBONE = "backbone.";
    static final String PROJECTOR = "projector.";

    /** Torch's wrapper for several GPUs puts this before every name. */
    private static final String WRAPPER = "module.";

    /** The names of a file without the wrapper's beginning, if all have it, each with its name in the file. */
    static Map<String, String> unwrapped(List<String> names) {
        boolean wrapped = names.stream().allMatch(name -> name.startsWith(WRAPPER));
        Map<String, String> unwrapped = new LinkedHashMap<>();
        names.forEach(name -> unwrapped.put(wrapped ? name.substring(WRAPPER.length()) : name, name));
        return unwrapped;
    }

    /** Sorts tensors by what they are. */
    static NameMap of(Layout layout, Map<String, String> names, Choice choice) {
        NameMap map = new NameMap(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        names.forEach((name, inFile) -> map.sort(name, inFile, layout, names, choice));
        return map;
    }

    private void sort(String name, String inFile, Layout layout, Map<String, String> names, Choice choice) {
        Optional<String> original = original(name, layout).filter(names::containsKey);
        if (begins(name, choice.ignored()) || begins(inFile, choice.ignored()) || begins(name, layout.others())) {
            leftOut.add(inFile);
        } else if (original.isPresent()) {
            copies.put(inFile, names.get(original.get()));
        } else if (layout.projector().filter(name::startsWith).isPresent()) {
            if (choice.withProjector()) {
                taken.put(PROJECTOR + name.substring(layout.projector().get().length()), inFile);
            } else {
                leftOut.add(inFile);
            }
        } else if (name.startsWith(layout.backbone())) {
            taken.put(BACKBONE + name.substring(layout.backbone().length()), inFile);
        } else {
            unknown.add(inFile);
        }
    }

    private static Optional<String> original(String name, Layout layout) {
        return layout.aliases().entrySet().stream()
                .filter(alias -> name.startsWith(alias.getKey()))
                .map(alias -> alias.getValue() + name.substring(alias.getKey().length()))
                .findFirst();
    }

    private static boolean begins(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }
}
