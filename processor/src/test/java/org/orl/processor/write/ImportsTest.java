package org.orl.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ImportsTest {

    private final Imports imports = new Imports("lab", Set.of("Sgd"));

    @Test
    void aClassIsCalledByItsShortNameAndItsOutermostClassIsImported() {
        assertThat(imports.of("org.orl.dsl.stage", "Byol.Spec")).isEqualTo("Byol.Spec");
        assertThat(imports.imported()).containsExactly("org.orl.dsl.stage.Byol");
    }

    @Test
    void theSecondClassOfANameIsCalledByItsWholeName() {
        imports.of("a", "Cell");
        assertThat(imports.of("b", "Cell")).isEqualTo("b.Cell");
        assertThat(imports.imported()).containsExactly("a.Cell");
    }

    @Test
    void aClassWhoseNameIsInheritedForAnotherIsCalledByItsWholeName() {
        assertThat(imports.of("org.orl.dsl.train", "Sgd.Spec")).isEqualTo("org.orl.dsl.train.Sgd.Spec");
        assertThat(imports.imported()).isEmpty();
    }

    @Test
    void classesOfTheSamePackageAndOfTheLanguageAreNotImported() {
        assertThat(imports.of("lab", "Mine")).isEqualTo("Mine");
        assertThat(imports.of("java.lang", "Override")).isEqualTo("Override");
        assertThat(imports.imported()).isEmpty();
    }

    @Test
    void aClassOfTheSamePackageTakesItsNameBackFromAnImport() {
        imports.of("org.orl.runtime.graph", "Cell");
        assertThat(imports.of("lab", "Cell")).isEqualTo("Cell");
        assertThat(imports.clash()).isTrue();
        assertThat(imports.of("org.orl.runtime.graph", "Cell")).isEqualTo("org.orl.runtime.graph.Cell");
        assertThat(imports.imported()).isEmpty();
    }

    @Test
    void aClassOfTheUnnamedPackageHasItsNameForItself() {
        Imports unnamed = new Imports("", Set.of());
        unnamed.of("org.orl.runtime.graph", "Cell");
        assertThat(unnamed.of("", "Cell")).isEqualTo("Cell");
        assertThat(unnamed.of("org.orl.runtime.graph", "Cell")).isEqualTo("org.orl.runtime.graph.Cell");
    }
}
