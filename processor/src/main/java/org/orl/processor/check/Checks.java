package org.orl.processor.check;

import java.util.List;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Word;
import org.orl.processor.report.Problems;

/**
 * All rules.
 *
 * @since 0.1
 */
public final class Checks {

    private final Vocabulary vocabulary = new Vocabulary();

    private final List<Check> checks = List.of(
            new NotAbstract(),
            new Ids(),
            new TakenName(),
            new NoKind(),
            new TwoKinds(),
            new BadSource(),
            new NotArtifact(),
            new MissingArtifact(),
            new AmbiguousArtifact(),
            new Cycle(),
            new UnusedStage(),
            new KindMismatch(),
            new KindNeeds(),
            new Recipes(),
            new RecipeOrder(),
            new TwoSettings(),
            new StraySetting(),
            new IdleRemoval(),
            new Objectives(),
            new UnsetMember(),
            new OutOfRange(),
            new Conflicts(),
            new WholeBatches(),
            new HeadFits(),
            new PredictorWidth(),
            new NoEncoder(),
            new NothingMonitored(),
            new UnknownMember(),
            new MissingRetention(),
            vocabulary);

    /**
     * Checks an experiment against every rule.
     *
     * @param experiment the experiment
     * @param problems where problems are added
     */
    public void check(ExperimentModel experiment, Problems problems) {
        checks.forEach(check -> check.check(experiment, problems));
    }

    /**
     * Checks a word of the language where it is declared.
     *
     * @param word the word
     * @param problems where problems are added
     */
    public void check(Word word, Problems problems) {
        vocabulary.check(word, problems);
    }
}
