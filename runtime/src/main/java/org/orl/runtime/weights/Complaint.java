package org.orl.runtime.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orl.runtime.UserError;

/** Says what is wrong with a file of weights. */
record Complaint(Path file) {

    /** How many names a message lists. */
    private static final int LISTED = 40;

    UserError noEncoder(List<String> names) {
        return error(
                " has no tensor named conv1.weight where an encoder would have it; its tensors are " + listed(names)
                        + ".",
                "Say with --backbone PREFIX how the names of the backbone's tensors begin.");
    }

    UserError noKnownNetwork(Layout layout, NameMap map, Map<String, long[]> shapes) {
        List<String> projector = map.taken().keySet().stream()
                .filter(name -> name.startsWith(NameMap.PROJECTOR))
                .map(map.taken()::get)
                .toList();
        String convolution = Arrays.toString(shapes.get(NameMap.BACKBONE + "conv1.weight"));
        return error(
                " (" + layout.title() + ", first convolution " + convolution
                        + ") has a backbone that is no ResNet-18, -34 or -50, or a projector that is no two-layer MLP: "
                        + listed(projector.isEmpty() ? List.copyOf(map.taken().values()) : projector) + ".",
                "If it is the projector, take the backbone alone: --without-projector.");
    }

    UserError ignoresNothing(String beginning) {
        return new UserError(
                UserError.Kind.USAGE,
                "No tensor's name in " + file + " begins with '" + printable(beginning) + "'.",
                "Correct --ignore, or leave it out.");
    }

    UserError notFinite(String name) {
        return error(
                " has numbers in " + printable(name) + " that are infinite or no numbers.",
                "Take an earlier checkpoint of that training.");
    }

    UserError otherNumbers(String copy, String original) {
        return error(
                " has two names for one tensor, " + printable(copy) + " and " + printable(original)
                        + ", with different numbers.",
                "Say which is meant: --backbone PREFIX, and --ignore PREFIX for the rest.");
    }

    /** Lists what has no counterpart. */
    void checkThatNothingIsLeftOver(NameMap map, Misfit misfit) {
        List<String> facts = new ArrayList<>();
        if (!misfit.missing().isEmpty()) {
            facts.add("lacks " + listed(misfit.missing()));
        }
        if (!misfit.superfluous().isEmpty()) {
            facts.add("has what belongs to no encoder known here: " + listed(misfit.superfluous()));
        }
        if (!misfit.misshapen().isEmpty()) {
            facts.add("has other shapes: " + listed(misfit.misshapen()));
        }
        if (!facts.isEmpty()) {
            throw error(
                    " " + String.join("; it ", facts) + ".",
                    misfit.missing().isEmpty() && misfit.misshapen().isEmpty()
                            ? "Leave it out with --ignore PREFIX if it is not wanted."
                            : "Take the file of a whole network; --backbone PREFIX says how its names begin.");
        }
    }

    private UserError error(String fact, String cure) {
        return new UserError(UserError.Kind.DATA, file + fact, cure);
    }

    private static String listed(List<String> names) {
        List<String> first =
                names.stream().limit(LISTED).map(Complaint::printable).toList();
        String more = names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "";
        return String.join(", ", first) + more;
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\p{Print}]", "?");
    }
}
