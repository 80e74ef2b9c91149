package org.orl.processor.check;

import java.util.List;
import java.util.stream.Stream;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.train.Setting;
import org.orl.processor.model.Needs;
import org.orl.processor.model.TypeModel;
import org.orl.processor.model.Word;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Only a kind has needs, and they are artifacts and settings. */
final class NeedsOfKind implements WordCheck {

    @Override
    public void check(Word word, Problems problems) {
        Needs needs = word.needs();
        if (!word.spec().isA(Kind.class) && !needs.equals(Needs.NONE)) {
            report(word, "is no kind of stage or evaluation", "Remove @Needs.", problems);
        }
        check(word, needs.artifacts(), Artifact.class, problems);
        check(
                word,
                Stream.concat(needs.settings().stream(), needs.optionalSettings().stream())
                        .toList(),
                Setting.class,
                problems);
        if (needs.views() < 0) {
            report(word, "needs " + needs.views() + " views", "Write 0 or more.", problems);
        }
    }

    private static void check(Word word, List<TypeModel> needed, Class<?> demanded, Problems problems) {
        for (TypeModel type : needed) {
            if (!type.isA(demanded)) {
                report(
                        word,
                        "needs " + type.simpleName() + ", which is no " + demanded.getSimpleName(),
                        "Name a class that is one.",
                        problems);
            }
        }
    }

    private static void report(Word word, String fact, String cure, Problems problems) {
        problems.add(Message.BAD_NEEDS, word.position(), word.display(), fact, cure);
    }
}
