package org.orl.runtime.reproduce;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.orl.runtime.Nearest;
import org.orl.runtime.reproduce.PaperFigure.Subject;

/** Reads the {@code reproduction.yaml} of a figure. */
final class PaperFigureReader {

    /** The entry that says which figure it is; tables have none of that name. */
    static final String FIGURE = "figure";

    private PaperFigureReader() {}

    static PaperFigure read(String name, YamlPart root) {
        YamlPart named = root.entries().get(FIGURE);
        Subject subject = subject(named);
        Map<String, YamlPart> parts = root.entries(
                List.of("title", "paper", "source", FIGURE, subject.extent(), "photos", "side", "experiments"));
        return new PaperFigure(
                name,
                parts.get("title").text(),
                parts.get("paper").text(),
                parts.get("source").text(),
                subject,
                parts.get(subject.extent()).wholeNumber(subject.leastExtent()),
                parts.get("photos").wholeNumber(1),
                parts.get("side").wholeNumber(PaperFigure.LEAST_SIDE),
                experiments(parts.get("experiments")));
    }

    private static Subject subject(YamlPart part) {
        Map<String, Subject> known = new TreeMap<>();
        for (Subject subject : Subject.values()) {
            known.put(subject.name().toLowerCase(Locale.ROOT), subject);
        }
        Subject subject = known.get(part.text());
        if (subject == null) {
            throw part.error("There is no figure '" + part.text() + "'.", Nearest.hint(part.text(), known.keySet()));
        }
        return subject;
    }

    private static Map<Scale, String> experiments(YamlPart part) {
        Map<String, YamlPart> parts =
                part.entries(Arrays.stream(Scale.values()).map(Scale::label).toList());
        Map<Scale, String> experiments = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            experiments.put(scale, parts.get(scale.label()).text());
        }
        return Map.copyOf(experiments);
    }
}
