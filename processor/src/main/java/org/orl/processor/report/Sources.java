package org.orl.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.orl.processor.model.Position;

/**
 * Finds in which class, file and line a position is.
 *
 * @since 0.1
 */
public final class Sources {

    private final ProcessingEnvironment environment;
    private final Optional<Lines> lines;

    /**
     * A place in the sources.
     *
     * @param type binary name of the class or annotation
     * @param file name of the source file, without folders; empty if it comes from a class file
     * @param line counted from 1; 0 if it comes from a class file
     * @since 0.1
     */
    public record Line(String type, String file, long line) {}

    /**
     * A finder.
     *
     * @param environment the compiler's; only javac knows lines
     */
    public Sources(ProcessingEnvironment environment) {
        this.environment = environment;
        this.lines = Lines.of(environment);
    }

    /**
     * Where a position is.
     *
     * @param position any
     * @return class, and line if the class is compiled now
     */
    public Line find(Position position) {
        Place place = (Place) position;
        Element type = place.element();
        while (!(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        String name =
                environment.getElementUtils().getBinaryName((TypeElement) type).toString();
        return lines.flatMap(known -> known.find(name, place)).orElse(new Line(name, "", 0));
    }

    /** What javac knows; apart, since its classes may not be there in another compiler. */
    private record Lines(Trees trees) {

        private static Optional<Lines> of(ProcessingEnvironment environment) {
            try {
                return Optional.of(new Lines(Trees.instance(environment)));
            } catch (IllegalArgumentException | LinkageError e) {
                return Optional.empty(); // another compiler, such as Eclipse's
            }
        }

        private Optional<Line> find(String type, Place place) {
            TreePath path = trees.getPath(place.element(), place.mirror(), place.value());
            if (path == null) {
                return Optional.empty();
            }
            CompilationUnitTree unit = path.getCompilationUnit();
            long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
            Path file = Path.of(unit.getSourceFile().getName()).getFileName();
            return start < 0 || file == null
                    ? Optional.empty()
                    : Optional.of(
                            new Line(type, file.toString(), unit.getLineMap().getLineNumber(start)));
        }
    }
}
