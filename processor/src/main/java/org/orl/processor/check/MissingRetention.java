package org.orl.processor.check;

import org.orl.processor.model.Word;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A word is kept in class files, so that an experiment can be extended from a jar. */
final class MissingRetention implements WordCheck {

    @Override
    public void check(Word word, Problems problems) {
        if (!word.kept()) {
            problems.add(Message.MISSING_RETENTION, word.position(), word.display());
        }
    }
}
