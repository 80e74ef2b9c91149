package org.orl.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                        "org.orl.dsl",
                        "org.orl.processor",
                        "org.orl.runtime",
                        "org.orl.experiments",
                        "org.orl.reproductions");
    }

    @Test
    void theLanguageStandsOnDjlsApiAlone() {
        classes()
                .that()
                .resideInAPackage("org.orl.dsl..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "ai.djl..", "org.orl.dsl..")
                .check(product);
    }

    @Test
    void theRuntimeKnowsNeitherProcessorNorExperiments() {
        noClasses()
                .that()
                .resideInAPackage("org.orl.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.orl.processor..", "org.orl.experiments..", "org.orl.reproductions..")
                .check(product);
    }

    @Test
    void nobodyKnowsTheProcessorAndItKnowsNoRuntime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.orl.processor..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.orl.processor..")
                .check(product);
        noClasses()
                .that()
                .resideInAPackage("org.orl.processor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.orl.runtime..", "org.orl.experiments..")
                .check(product);
    }

    @Test
    void onlyTheEngineKnowsPyTorch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.orl.runtime.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl.pytorch..")
                .check(product);
    }

    @Test
    void onlyTheWriterKnowsJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.orl.processor.write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(product);
    }

    @Test
    void onlyThePainterOfChartsKnowsXChart() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.orl.runtime.plot.ChartPainter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knowm..")
                .check(product);
    }

    @Test
    void onlyReadAndReportKnowTheCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage("org.orl.processor.model..", "org.orl.processor.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
                .check(product);
    }

    @Test
    void annotationsInRecipesAreKeptAlikeSinceClassFilesKeepNoOrderBetweenRetentions() {
        classes()
                .that()
                .areAnnotations()
                .and()
                .resideInAnyPackage("org.orl.experiments..", "org.orl.dsl.augment..")
                .should(new ArchCondition<>("be kept at run time") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean isKept =
                                type.reflect().getAnnotation(Retention.class).value() == RetentionPolicy.RUNTIME;
                        events.add(new SimpleConditionEvent(type, isKept, type.getName()));
                    }
                })
                .check(product);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.orl.dsl.(*)..").should().beFreeOfCycles().check(product);
        slices().matching("org.orl.runtime.(*)..").should().beFreeOfCycles().check(product);
        slices().matching("org.orl.processor.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void theGraphStandsOnTheLanguageAlone() {
        classes()
                .that()
                .resideInAPackage("org.orl.runtime.graph..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "ai.djl..", "org.orl.dsl..", "org.orl.runtime.graph..", "org.orl.runtime")
                .check(product);
    }

    @Test
    void nobodyCallsTheCommandLineOrAnExecutorDirectlyButTheBenchmark() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.orl.runtime.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.orl.runtime.cli..")
                .check(product);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.orl.runtime.stage..", "org.orl.runtime.evaluate..", "org.orl.runtime.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.orl.runtime.stage..", "org.orl.runtime.evaluate..")
                .check(product);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.orl.runtime.bench..", "org.orl.runtime.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.orl.runtime.bench..")
                .check(product);
    }

    @Test
    void whatDecidesAResultReadsNeitherClockNorEnvironmentNorStatefulRandomness() {
        String[] deciding = {
            "org.orl.runtime.stage..",
            "org.orl.runtime.evaluate..",
            "org.orl.runtime.feature..",
            "org.orl.runtime.retrieval..",
            "org.orl.runtime.region..",
            "org.orl.runtime.train..",
            "org.orl.runtime.network..",
            "org.orl.runtime.augment..",
            "org.orl.runtime.image..",
            "org.orl.runtime.metric..",
            "org.orl.runtime.random.."
        };
        noClasses()
                .that()
                .resideInAnyPackage(deciding)
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(product);
    }
}
