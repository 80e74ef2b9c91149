package org.orl.runtime.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orl.runtime.compare.Difference.Change;
import org.orl.runtime.compare.Difference.Result;
import org.orl.runtime.compare.Difference.Standing;
import org.orl.runtime.constant.Constant;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.Outline;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

/**
 * Compares two experiments, node by node.
 *
 * @since 0.1
 */
public final class Comparison {

    private static final int DIGITS = 8;

    private final Side a;
    private final Side b;
    private final Pairing pairs;
    private final List<Change> settings = new ArrayList<>();
    private final List<Change> recipes = new ArrayList<>();
    private final List<Change> code = new ArrayList<>();
    private final List<Change> data = new ArrayList<>();
    private final List<Change> graph = new ArrayList<>();
    private final Map<Node<?>, Set<String>> reasons = new LinkedHashMap<>();

    /**
     * One of the two.
     *
     * @param graph its graph
     * @param constants its constants
     */
    public record Side(Graph graph, List<Constant> constants) {

        private Map<String, Constant> of(String node) {
            Map<String, Constant> found = new LinkedHashMap<>();
            constants.stream()
                    .filter(constant -> constant.path().startsWith(node + "."))
                    .forEach(constant -> found.put(constant.path().substring(node.length()), constant));
            return found;
        }
    }

    private Comparison(Side a, Side b) {
        this.a = a;
        this.b = b;
        this.pairs = new Pairing(a.graph(), b.graph());
    }

    /**
     * Compares.
     *
     * @param a what was there before
     * @param b what is to be told apart from it
     * @return all differences
     */
    public static Difference of(Side a, Side b) {
        Comparison comparison = new Comparison(a, b);
        b.graph().nodes().forEach(comparison::compare);
        List<Result> results = comparison.results();
        return new Difference(
                comparison.settings, comparison.recipes, comparison.code, comparison.data, comparison.graph, results);
    }

    private void compare(Node<?> inB) {
        reasons.put(inB, new LinkedHashSet<>());
        Optional<Node<?>> partner = pairs.inA(inB);
        if (partner.isEmpty()) {
            graph.add(new Change(inB.name(), "", Description.work(inB)));
            return;
        }
        Node<?> inA = partner.get();
        if (!Description.sort(inA).equals(Description.sort(inB))) {
            (Description.isGiven(inA) && Description.isGiven(inB) ? data : graph)
                    .add(new Change(inB.name(), Description.work(inA), Description.work(inB)));
            because(inB, Description.isGiven(inB) ? "its data" : "what it does");
        } else {
            compareConstants(inA, inB);
            compareSettingsWithoutConstants(inA, inB);
        }
        compareCode(inA, inB);
        compareRecipes(inA, inB);
        compareInputs(inA, inB);
        if (!inA.cell().equals(inB.cell())) {
            graph.add(new Change(inB.name() + " in the table", Description.cell(inA), Description.cell(inB)));
        }
    }

    private void compareConstants(Node<?> inA, Node<?> inB) {
        Map<String, Constant> left = a.of(inA.name());
        Map<String, Constant> right = b.of(inB.name());
        Set<String> paths = new LinkedHashSet<>(left.keySet());
        paths.addAll(right.keySet());
        Set<String> otherRecipes = otherRecipes(inA, inB);
        for (String path : paths) {
            Constant one = left.get(path);
            Constant other = right.get(path);
            boolean isInRecipe = otherRecipes.stream().anyMatch(view -> path.startsWith("." + view + "."));
            if (isInRecipe || (one != null && other != null && one.value().equals(other.value()))) {
                continue;
            }
            settings.add(new Change(inB.name() + path, text(one), text(other)));
            because(inB, "its settings");
        }
    }

    /** Such as losses that are methods. */
    private void compareSettingsWithoutConstants(Node<?> inA, Node<?> inB) {
        String left = Description.settingsWithoutConstants(inA);
        String right = Description.settingsWithoutConstants(inB);
        if (!left.equals(right)) {
            settings.add(new Change(inB.name(), left, right));
            because(inB, "its settings");
        }
    }

    /** What is called the same and is another class file; what only one has is told as setting, recipe, data or graph. */
    private void compareCode(Node<?> inA, Node<?> inB) {
        Map<String, String> left = Outline.code(inA);
        Outline.code(inB).forEach((name, hash) -> {
            String before = left.get(name);
            if (before != null && !before.equals(hash)) {
                code.add(new Change(inB.name() + ", " + name, brief(before), brief(hash)));
                because(inB, "the code of " + name);
            }
        });
    }

    private static String brief(String hash) {
        return "code " + hash.substring(0, DIGITS);
    }

    private void compareRecipes(Node<?> inA, Node<?> inB) {
        for (int i = 0; i < Math.max(inA.views().size(), inB.views().size()); i++) {
            String left = Description.steps(inA, i);
            String right = Description.steps(inB, i);
            if (!left.equals(right)) {
                String name =
                        (i < inB.views().size() ? inB : inA).views().get(i).name();
                recipes.add(
                        new Change(inB.name() + "." + name, Description.recipe(inA, i), Description.recipe(inB, i)));
                because(inB, "its recipe");
            }
        }
    }

    /** The views whose steps are other ones, so that their constants cannot be compared. */
    private static Set<String> otherRecipes(Node<?> inA, Node<?> inB) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < Math.max(inA.views().size(), inB.views().size()); i++) {
            if (!Description.steps(inA, i).equals(Description.steps(inB, i))) {
                int view = i;
                List.of(inA, inB).forEach(node -> {
                    if (view < node.views().size()) {
                        names.add(node.views().get(view).name());
                    }
                });
            }
        }
        return names;
    }

    private void compareInputs(Node<?> inA, Node<?> inB) {
        List<Node<?>> taken = new ArrayList<>();
        inB.inputs().forEach(input -> taken.add(pairs.inA(input).orElse(null)));
        if (!taken.equals(inA.inputs())) {
            graph.add(new Change(inB.name() + " takes", Description.inputs(inA), Description.inputs(inB)));
            because(inB, "what it takes");
        }
    }

    private List<Result> results() {
        Map<Node<?>, Fingerprint> outlineA = Outline.of(a.graph());
        Map<Node<?>, Fingerprint> outlineB = Outline.of(b.graph());
        List<Result> results = new ArrayList<>();
        for (Node<?> inB : b.graph().nodes()) {
            Optional<Node<?>> inA = pairs.inA(inB);
            boolean isSame = inA.isPresent() && outlineA.get(inA.get()).equals(outlineB.get(inB));
            if (isSame) {
                reasons.get(inB).clear();
            } else {
                inB.inputs().stream()
                        .filter(input -> !pairs.inA(input).map(outlineA::get).equals(Optional.of(outlineB.get(input))))
                        .forEach(input -> because(inB, input.name()));
                if (reasons.get(inB).isEmpty()) {
                    because(inB, "its code");
                }
            }
            if (!Description.isGiven(inB)) {
                results.add(new Result(
                        inB.name(),
                        isSame ? Standing.SAME : inA.isPresent() ? Standing.CHANGED : Standing.ONLY_B,
                        List.copyOf(reasons.get(inB)),
                        inA.map(Node::name).filter(name -> !name.equals(inB.name()))));
            }
        }
        for (Node<?> inA : a.graph().nodes()) {
            if (!pairs.isPaired(inA)) {
                graph.add(new Change(inA.name(), Description.work(inA), ""));
                if (!Description.isGiven(inA)) {
                    results.add(new Result(inA.name(), Standing.ONLY_A, List.of(), Optional.empty()));
                }
            }
        }
        return results;
    }

    private void because(Node<?> node, String reason) {
        reasons.get(node).add(reason);
    }

    private static String text(Constant constant) {
        return constant == null ? "" : constant.value() + " (" + constant.from() + ")";
    }
}
