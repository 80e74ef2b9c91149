package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.runtime.graph.Wiring;

class CatalogueTest {

    @TempDir
    private Path folder;

    private static Catalogue catalogue() {
        return new Catalogue(
                CatalogueTest.class.getClassLoader(),
                List.of("org.orl.runtime.cli.CatalogueTest$Other_Wiring", "org.orl.runtime.cli.Toy_Wiring"));
    }

    /** Has the name of a wiring, but is none. */
    static final class Other_Wiring {}

    @ParameterizedTest
    @ValueSource(strings = {"Toy", "org.orl.runtime.cli.Toy", "toy-pictures"})
    void findsAnExperimentByClassNameOrId(String name) {
        Wiring wiring = catalogue().find(name);
        assertThat(wiring.experiment().type()).isEqualTo(Toy.class);
    }

    @Test
    void passesOverClassesThatOnlyLookLikeWirings() {
        assertThat(catalogue().all()).hasSize(1);
    }

    @Test
    void offersTheNamesThatAreNear() {
        assertThatThrownBy(() -> catalogue().find("toy-picture"))
                .hasMessage("There is no experiment called toy-picture. Did you mean 'toy-pictures'?"
                        + " 'orl list' shows all of them.");
    }

    @Test
    void offersTheListWhenNothingIsNear() {
        assertThatThrownBy(() -> catalogue().find("Zebra"))
                .hasMessage("There is no experiment called Zebra. 'orl list' shows all of them.");
    }

    @Test
    void findsWiringsInFoldersAndJars() throws Exception {
        Path jar = folder.resolve("some.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("org/a/InJar_Wiring.class"));
            zip.putNextEntry(new ZipEntry("org/a/InJar.class"));
        }
        Path classes = Files.createDirectories(folder.resolve("classes/org/b"));
        Files.createFile(classes.resolve("InFolder_Wiring.class"));
        String path = String.join(
                File.pathSeparator,
                jar.toString(),
                folder.resolve("classes").toString(),
                folder.resolve("nowhere").toString());
        assertThat(ClassPath.wirings(path)).containsExactly("org.a.InJar_Wiring", "org.b.InFolder_Wiring");
    }
}
