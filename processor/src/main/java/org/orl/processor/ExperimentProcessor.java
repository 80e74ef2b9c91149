package org.orl.processor;

import com.google.auto.common.SuperficialValidation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;
import org.orl.dsl.Experiment;
import org.orl.dsl.meta.Describes;
import org.orl.processor.check.Checks;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Position;
import org.orl.processor.read.ExperimentReader;
import org.orl.processor.report.Problems;
import org.orl.processor.report.Reporter;
import org.orl.processor.report.Sources;
import org.orl.processor.write.OriginsWriter;
import org.orl.processor.write.WiringWriter;

/**
 * Reads every {@link Experiment}, checks it, and writes its wiring if it is right; checks new words of the language.
 *
 * @since 0.1
 */
public final class ExperimentProcessor extends AbstractProcessor {

    /** In an order of their own, since Eclipse's compiler names annotated classes in any. */
    private final Set<String> waiting = new TreeSet<>();

    private final Checks checks = new Checks();
    private final WiringWriter writer = new WiringWriter(ExperimentProcessor.class);
    private ExperimentReader reader;
    private Reporter reporter;
    private Sources sources;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reader = new ExperimentReader(environment);
        sources = new Sources(environment);
        reporter = new Reporter(environment.getMessager(), sources);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Experiment.class.getCanonicalName(), Describes.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        reporter.compiling(round.getRootElements());
        for (TypeElement annotation : ElementFilter.typesIn(round.getElementsAnnotatedWith(Describes.class))) {
            Problems problems = new Problems();
            reader.readWord(annotation).ifPresent(word -> checks.check(word, problems));
            reporter.report(problems, annotation);
        }
        for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Experiment.class))) {
            waiting.add(type.getQualifiedName().toString());
        }
        waiting.removeIf(this::process);
        return false;
    }

    /** Processes an experiment, unless it names classes that a later round may bring; if none does, javac reports them. */
    private boolean process(String name) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
        if (!SuperficialValidation.validateElement(type)) {
            return false;
        }
        ExperimentModel experiment = reader.read(type);
        Problems problems = new Problems();
        checks.check(experiment, problems);
        reporter.report(problems, type);
        if (!problems.anyError()) {
            write(experiment, type);
        }
        return true;
    }

    private void write(ExperimentModel experiment, TypeElement type) {
        try (Writer file = processingEnv
                .getFiler()
                .createSourceFile(WiringWriter.name(experiment), type)
                .openWriter()) {
            file.write(writer.write(experiment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Writer file = processingEnv
                .getFiler()
                .createResource(
                        StandardLocation.CLASS_OUTPUT,
                        experiment.type().packageName(),
                        OriginsWriter.name(experiment),
                        type)
                .openWriter()) {
            file.write(OriginsWriter.write(experiment, this::where));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String where(Position position) {
        Sources.Line line = sources.find(position);
        return line.type() + "\t" + line.file() + "\t" + (line.line() == 0 ? "" : line.line());
    }
}
