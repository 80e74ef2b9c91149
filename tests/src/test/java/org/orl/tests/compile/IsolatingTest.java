package org.orl.tests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.processor.ExperimentProcessor;

/** A build tool may process a changed experiment alone: whatever is written belongs to one class. */
class IsolatingTest {

    private static final String MARKER = "META-INF/gradle/incremental.annotation.processors";

    @Test
    void whatIsWrittenOriginatesInTheExperimentAlone(@TempDir Path folder) throws IOException {
        Listening processor = new Listening();
        Compiled compiled = Compiled.compileWith(processor, folder, Samples.sources("good"), List.of(), "-proc:only");
        assertThat(compiled.generated()).hasSizeGreaterThan(10);
        assertThat(processor.origins.keySet()).hasSize(2 * compiled.generated().size());
        processor.origins.forEach((file, origins) -> {
            assertThat(origins).as(file).hasSize(1);
            assertThat(file.replace('$', '_'))
                    .startsWith(origins.get(0).replace("compile.good.", "").replace('.', '_'));
        });
    }

    @Test
    void gradleIsToldSo() throws IOException {
        try (InputStream marker = ExperimentProcessor.class.getClassLoader().getResourceAsStream(MARKER)) {
            assertThat(new String(marker.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(ExperimentProcessor.class.getName() + ",isolating");
        }
    }

    /** The processor, and in which classes the files that it writes originate. */
    private static final class Listening extends AbstractProcessor {

        private final ExperimentProcessor processor = new ExperimentProcessor();
        private final Map<String, List<String>> origins = new TreeMap<>();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = proxy(Filer.class, (self, method, arguments) -> {
                if (method.getName().startsWith("create")) {
                    Element[] elements = (Element[]) arguments[arguments.length - 1];
                    String file = method.getName().equals("createResource")
                            ? String.valueOf(arguments[2])
                            : String.valueOf(arguments[0]).replace("compile.good.", "");
                    origins.put(
                            file, Arrays.stream(elements).map(String::valueOf).toList());
                }
                return call(environment.getFiler(), method, arguments);
            });
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    (self, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : call(environment, method, arguments)));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
