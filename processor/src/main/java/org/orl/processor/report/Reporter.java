package org.orl.processor.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Hands problems to the compiler, each once, at a place that is in the sources.
 *
 * @since 0.1
 */
public final class Reporter {

    private final Messager messager;
    private final Sources lines;
    private final Set<Element> sources = new HashSet<>();
    private final Set<Problem> reported = new HashSet<>();

    /**
     * A reporter.
     *
     * @param messager the compiler's ear
     * @param lines where places are
     */
    public Reporter(Messager messager, Sources lines) {
        this.messager = messager;
        this.lines = lines;
    }

    /**
     * Learns which classes are compiled now; only in them can a diagnostic have a line.
     *
     * @param roots the root elements of a round
     */
    public void compiling(Set<? extends Element> roots) {
        sources.addAll(roots);
    }

    /**
     * Whether a declaration is compiled now.
     *
     * @param element the declaration
     * @return false if it comes from a class file
     */
    public boolean isCompiled(Element element) {
        Element top = element;
        while (!(top.getEnclosingElement() == null || top.getEnclosingElement() instanceof PackageElement)) {
            top = top.getEnclosingElement();
        }
        return sources.contains(top);
    }

    /**
     * Reports problems in the order of their lines, leaving out what has been said before: a subclass repeats what its
     * superclass suffers from.
     *
     * @param problems the problems
     * @param owner the class that has them; problems that lie in a class file point at it
     */
    public void report(Problems problems, TypeElement owner) {
        problems.found().stream()
                .map(problem -> new Problem(problem.message(), problem.text(), reachable(problem, owner)))
                .sorted(Comparator.comparingLong(
                        problem -> lines.find(problem.position()).line()))
                .filter(reported::add)
                .forEach(this::report);
    }

    private Place reachable(Problem problem, TypeElement owner) {
        Place place = (Place) problem.position();
        while (place != null && !isCompiled(place.element())) {
            place = place.fallback();
        }
        return place == null ? Place.of(owner) : place;
    }

    private void report(Problem problem) {
        Place place = (Place) problem.position();
        messager.printMessage(
                problem.message().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.NOTE,
                problem.text(),
                place.element(),
                place.mirror(),
                place.value());
    }
}
