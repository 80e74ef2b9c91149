package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.UserError;

class DataSetsTest {

    @TempDir
    private Path temporary;

    @Test
    void opensTheUnionOfTwoSets() throws IOException {
        new Folder(temporary).pictures("one/a.png", "two/b.png", "two/c.png");
        ImageSet set = new ImageFolder("one").union(new ImageFolder("two"));

        ImageSource source = dataSets().open(set);

        assertThat(source.size()).isEqualTo(3);
        assertThat(source.name(2)).endsWith("c.png");
        assertThat(source.read(1).width()).isEqualTo(8);
        assertThat(dataSets().fingerprint(set)).containsOnlyOnce("+");
    }

    @Test
    void refusesAUnionThatHasAnImageTwice() throws IOException {
        new Folder(temporary).pictures("one/a.png");
        ImageSet set = new ImageFolder("one").union(new ImageFolder("one"));

        assertThatThrownBy(() -> dataSets().open(set))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("in both parts of a union");
    }

    @Test
    void saysWhichDataSetHasNoPlace() {
        assertThatThrownBy(() -> dataSets().open(new ImageFolder("three")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--data three=DIR");
    }

    private DataSets dataSets() {
        return new DataSets(new DataPlaces(Map.of("one", temporary.resolve("one"), "two", temporary.resolve("two"))));
    }
}
