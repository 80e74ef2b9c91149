package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.runtime.UserError;

class ExperimentFileTest {

    private static ExperimentFile beside(Class<?> type) throws Exception {
        Path root =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return new ExperimentFile(
                root.resolve(type.getName().replace('.', '/') + ".class"),
                List.of(),
                new PrintWriter(new StringWriter()));
    }

    @Test
    void findsAnExperimentByItsClassFile() throws Exception {
        assertThat(beside(Toy.class).one().experiment().id()).isEqualTo("toy-pictures");
    }

    @Test
    void saysThatAClassFileHasNoWiringBesideIt() throws Exception {
        ExperimentFile file = beside(ExperimentFileTest.class);
        assertThatThrownBy(file::one)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No wiring of org.orl.runtime.cli.ExperimentFileTest lies beside");
    }
}
