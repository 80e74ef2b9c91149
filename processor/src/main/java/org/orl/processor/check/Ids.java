package org.orl.processor.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Ids can be typed, and none of a compilation's is used twice. */
final class Ids implements Check {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, TypeModel> seen = new HashMap<>();

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        String id = experiment.id();
        if (!ID.matcher(id).matches()) {
            problems.add(Message.BAD_ID, experiment.idPosition(), id, suggestion(experiment));
        }
        TypeModel other = seen.putIfAbsent(id, experiment.type());
        if (other != null) {
            problems.add(Message.DUPLICATE_ID, experiment.idPosition(), id, other.simpleName());
        }
    }

    private static String suggestion(ExperimentModel experiment) {
        String fromId = hyphenated(experiment.id());
        return fromId.isEmpty() ? hyphenated(experiment.type().simpleName()) : fromId;
    }

    private static String hyphenated(String text) {
        return text.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
