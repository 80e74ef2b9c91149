package org.orl.processor.write;

import java.util.List;
import java.util.function.Function;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Member;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Position;
import org.orl.processor.model.Slot;

/**
 * Writes where each constant of an experiment is written, so that {@code orl plan --settings} can tell.
 *
 * <p>One line a constant, {@code path TAB class TAB file TAB line}; a default has none. For a method with a body, one
 * line for the method.
 *
 * @since 0.1
 */
public final class OriginsWriter {

    private final Function<Position, String> where;
    private final StringBuilder text = new StringBuilder();

    private OriginsWriter(Function<Position, String> where) {
        this.where = where;
    }

    /**
     * The name of the file, in the package of the wiring.
     *
     * @param experiment the experiment
     * @return {@code X_Wiring.origins}
     */
    public static String name(ExperimentModel experiment) {
        String wiring = WiringWriter.name(experiment);
        return wiring.substring(wiring.lastIndexOf('.') + 1) + ".origins";
    }

    /**
     * The content of the file.
     *
     * @param experiment an experiment without errors
     * @param where class, file and line of a position, with tabs between them
     * @return all lines
     */
    public static String write(ExperimentModel experiment, Function<Position, String> where) {
        OriginsWriter writer = new OriginsWriter(where);
        experiment.nodes().forEach(writer::add);
        return writer.text.toString();
    }

    private void add(NodeModel node) {
        if (node.method().hasBody()) {
            add(node.name(), node.method().position());
        }
        add(node.name(), node.kind().found());
        for (Slot slot : node.settings()) {
            add(node.name(), slot.found());
        }
        for (ParameterModel view : node.method().views()) {
            add(node.name() + "." + view.name(), view.recipe());
        }
    }

    private void add(String place, List<Constants> words) {
        for (Constants constants : words) {
            String word = place + "." + constants.word().annotation().simpleName();
            for (Member member : constants.members()) {
                if (constants.setter(member).isPresent()) {
                    add(word + "." + member.rule().name(), member.position());
                }
            }
        }
    }

    private void add(String path, Position position) {
        text.append(path).append('\t').append(where.apply(position)).append('\n');
    }
}
