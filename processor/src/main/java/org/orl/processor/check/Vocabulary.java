package org.orl.processor.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Word;
import org.orl.processor.report.Problems;

/** The rules for words, applied to those that an experiment uses: a word of a class file may never have been checked. */
final class Vocabulary implements Check {

    private final List<WordCheck> checks = List.of(
            new MissingRetention(), new RecordOfWord(), new TargetOfWord(), new RuleOfMember(), new NeedsOfKind());

    /** What is wrong with a word does not hang on the experiment. */
    private final Map<Word, Problems> known = new HashMap<>();

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        experiment.nodes().stream()
                .map(NodeModel::constants)
                .flatMap(List::stream)
                .map(Constants::word)
                .distinct()
                .forEach(word -> check(word, problems));
    }

    void check(Word word, Problems problems) {
        problems.addAll(known.computeIfAbsent(word, this::problemsOf));
    }

    private Problems problemsOf(Word word) {
        Problems problems = new Problems();
        checks.forEach(check -> check.check(word, problems));
        return problems;
    }
}
