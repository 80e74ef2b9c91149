package org.orl.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.orl.processor.model.Position;

/**
 * Finds in which class, file and line a position is, each once: all classes below inherit it.
 *
 * @since 0.1
 */
public final class Sources {

    private final ProcessingEnvironment environment;
    private final Optional<Lines> lines;
    private final Map<Position, Line> known = new HashMap<>();

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
        return known.computeIfAbsent(position, missing -> look((Place) missing));
    }

    private Line look(Place place) {
        TypeElement type = typeOf(place.element());
        String name = environment.getElementUtils().getBinaryName(type).toString();
        return lines.flatMap(known -> known.find(place, type, name)).orElse(new Line(name, "", 0));
    }

    private static TypeElement typeOf(Element element) {
        return element instanceof TypeElement type ? type : typeOf(element.getEnclosingElement());
    }

    /** What javac knows; apart, since its classes may not be there in another compiler. */
    private record Lines(Trees trees, Map<TypeElement, Unit> units) {

        private static Optional<Lines> of(ProcessingEnvironment environment) {
            try {
                return Optional.of(new Lines(Trees.instance(environment), new HashMap<>()));
            } catch (IllegalArgumentException | LinkageError e) {
                return Optional.empty(); // another compiler, such as Eclipse's
            }
        }

        /** Asks for the tree, not for the path to it, for which javac would walk through the whole file. */
        private Optional<Line> find(Place place, TypeElement type, String name) {
            Tree tree = trees.getTree(place.element(), place.mirror(), place.value());
            if (tree == null) {
                return Optional.empty();
            }
            Unit unit = units.computeIfAbsent(type, missing -> Unit.of(trees.getPath(missing)));
            long start = trees.getSourcePositions().getStartPosition(unit.tree(), tree);
            return start < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Line(name, unit.file(), unit.tree().getLineMap().getLineNumber(start)));
        }
    }

    /** A source file, and its name without folders. */
    private record Unit(CompilationUnitTree tree, String file) {

        private static Unit of(TreePath path) {
            CompilationUnitTree tree = path.getCompilationUnit();
            Path file = Path.of(tree.getSourceFile().getName()).getFileName();
            return new Unit(tree, file == null ? "" : file.toString());
        }
    }
}
