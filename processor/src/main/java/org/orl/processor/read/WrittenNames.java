package org.orl.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * The members that are written in an annotation, as its source has them: the compiler's model leaves out those that do
 * not exist. Only javac shows the source; with another compiler nothing is known.
 */
final class WrittenNames {

    private final Optional<Trees> trees;

    WrittenNames(ProcessingEnvironment environment) {
        trees = trees(environment);
    }

    /** The names in front of the equals signs, in source order; none if the source is not at hand. */
    List<String> in(Element element, AnnotationMirror mirror) {
        List<String> names = new ArrayList<>();
        if (trees.isPresent() && trees.get().getTree(element, mirror) instanceof AnnotationTree annotation) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree assignment) {
                    names.add(assignment.getVariable().toString());
                }
            }
        }
        return names;
    }

    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }
}
