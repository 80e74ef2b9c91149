package org.orl.processor.check;

import org.orl.processor.model.Composed;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Use;
import org.orl.processor.model.Word;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/**
 * A word, and what is made of words, is kept at run time. Otherwise an experiment cannot be extended from a jar: what is
 * dropped by the compiler is not there, and a class file keeps annotations of another retention in a table of their own,
 * so that the order of a recipe is lost.
 */
final class MissingRetention implements Check, WordCheck {

    @Override
    public void check(Word word, Problems problems) {
        if (!word.kept()) {
            problems.add(Message.MISSING_RETENTION, word.position(), word.display());
        }
    }

    /** The annotations made of annotations; these are known by their use alone. */
    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        experiment.nodes().stream()
                .map(NodeModel::sources)
                .flatMap(uses -> uses.stream().map(Use::through))
                .flatMap(composed -> composed.stream().filter(annotation -> !annotation.kept()))
                .distinct()
                .forEach(annotation -> report(annotation, problems));
    }

    private static void report(Composed annotation, Problems problems) {
        problems.add(Message.MISSING_RETENTION, annotation.position(), annotation.display());
    }
}
