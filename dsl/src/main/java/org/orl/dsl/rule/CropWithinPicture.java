package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.RandomCrop;

/** What is cut out of a picture is not larger than the picture. */
final class CropWithinPicture implements Rule {

    /** Steps that keep what the step before them made; a random resized crop makes its size of anything. */
    private static final List<Class<?>> CUTS = List.of(CenterCrop.Spec.class, RandomCrop.Spec.class);

    @Override
    public String code() {
        return "OrlCropTooLarge";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        compare(node.ofKind("crop"), node.ofKind("resize"), found);
        compare(node.ofKind("patchSize"), largestView(node), found);
        node.views().forEach(view -> checkRecipe(view, found));
    }

    private static void checkRecipe(List<WordFigures> recipe, Consumer<Conflict> found) {
        Optional<Figure> picture = Optional.empty();
        for (WordFigures step : recipe) {
            Optional<Figure> size = step.of("size");
            if (size.isPresent()) { // the steps without a size keep the picture's
                if (CUTS.stream().anyMatch(step::isA)) {
                    compare(size, picture, found);
                }
                picture = size;
            }
        }
    }

    /** The size of the node's largest picture, if its views state one. */
    private static Optional<Figure> largestView(NodeFigures node) {
        return node.views().stream()
                .flatMap(view -> Recipe.size(view).stream())
                .max((a, b) -> Double.compare(a.value(), b.value()));
    }

    private static void compare(Optional<Figure> cut, Optional<Figure> picture, Consumer<Conflict> found) {
        if (cut.isPresent()
                && picture.isPresent()
                && cut.get().value() > picture.get().value()) {
            found.accept(new Conflict(
                    List.of(cut.get(), picture.get()),
                    cut.get().display() + " is " + cut.get().text() + ", more than the "
                            + picture.get().text() + " pixels of the picture ("
                            + picture.get().display() + ").",
                    "Cut less, or make the picture larger."));
        }
    }
}
