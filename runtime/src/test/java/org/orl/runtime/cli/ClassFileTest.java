package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;

class ClassFileTest {

    @TempDir
    private Path folder;

    private static Path compiled(Class<?> type) throws URISyntaxException {
        Path root =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return root.resolve(type.getName().replace('.', '/') + ".class");
    }

    @Test
    void readsNameAndRootFromTheFile() throws Exception {
        ClassFile file = ClassFile.read(compiled(Toy.class));
        assertThat(file.name()).isEqualTo("org.orl.runtime.cli.Toy");
        assertThat(file.root().resolve("org/orl/runtime/cli/Toy.class")).exists();
    }

    @Test
    void readsConstantPoolsOfEveryClassOfOurs() throws Exception {
        for (Class<?> type : new Class<?>[] {ClassFile.class, Main.class, PlanPrinter.class, DataFile.class}) {
            assertThat(ClassFile.read(compiled(type)).name()).isEqualTo(type.getName());
        }
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> ClassFile.read(folder.resolve("Nothing.class")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Nothing.class does not exist");
    }

    @Test
    void refusesWhatIsNoClass() throws IOException {
        Path text = Files.writeString(folder.resolve("Text.class"), "not a class at all");
        assertThatThrownBy(() -> ClassFile.read(text)).hasMessageContaining("not a whole Java class file");
    }

    @Test
    void refusesATruncatedClass() throws Exception {
        byte[] bytes = Files.readAllBytes(compiled(Toy.class));
        Path cut = Files.write(folder.resolve("Toy.class"), Arrays.copyOf(bytes, 40));
        assertThatThrownBy(() -> ClassFile.read(cut)).hasMessageContaining("not a whole Java class file");
    }

    @Test
    void refusesAClassOutsideTheFoldersOfItsPackage() throws Exception {
        Path moved = Files.copy(compiled(Toy.class), folder.resolve("Toy.class"));
        assertThatThrownBy(() -> ClassFile.read(moved))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds the class org.orl.runtime.cli.Toy but does not lie at");
    }
}
