package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.UserError;

class PictureScanTest {

    private static final ImageSet SET = new ImageFolder("set");

    @TempDir
    private Path temporary;

    private DataPlaces places;

    @BeforeEach
    void makePictures() throws IOException {
        Folder folder = new Folder(temporary)
                .pictures("cut.jpg", "fine.jpg", "good name.png", "middle.png")
                .text("empty.jpg", "")
                .text("text.jpg", "no picture");
        cut("cut.jpg", 40);
        byte[] middle = Files.readAllBytes(temporary.resolve("middle.png"));
        middle[45] ^= 0x55; // within the compressed pixels
        Files.write(temporary.resolve("middle.png"), middle);
        places = folder.places();
    }

    private void cut(String name, int missing) throws IOException {
        Path file = temporary.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - missing));
    }

    private List<PictureScan.Bad> bad(boolean whole, int threads) {
        return new PictureScan(whole, threads).bad(new DataSets(places).open(SET), new Verdicts());
    }

    private static List<String> names(List<PictureScan.Bad> bad) {
        return bad.stream()
                .map(each -> Path.of(each.name()).getFileName() + " " + each.why())
                .toList();
    }

    @Test
    void headersAndEndsTellMostOfWhatIsBad() {
        assertThat(names(bad(false, 2)))
                .containsExactly(
                        "cut.jpg is cut off before its end",
                        "empty.jpg is empty",
                        "text.jpg is neither JPEG, PNG, GIF, BMP nor WebP");
    }

    @Test
    void decodingTellsAllWhateverTheThreads() {
        assertThat(names(bad(true, 1)))
                .containsExactly(
                        "cut.jpg is cut off before its end",
                        "empty.jpg is empty",
                        "middle.png cannot be decoded",
                        "text.jpg is neither JPEG, PNG, GIF, BMP nor WebP");
        assertThat(bad(true, 4)).isEqualTo(bad(true, 1));
    }

    @Test
    void aSetIsOpenedWithoutThemUnderAnotherFingerprint() {
        DataSets whole = new DataSets(places);
        DataSets part = new DataSets(places.leavingOut(Map.of(SET, bad(true, 2))));
        ImageSource images = part.open(SET);

        assertThat(images.size()).isEqualTo(2);
        assertThat(images.name(1)).endsWith("good name.png");
        assertThat(images.leftOut())
                .hasSize(4)
                .first()
                .asString()
                .startsWith(temporary.toString())
                .endsWith("cut.jpg is cut off before its end");
        assertThat(part.fingerprint(SET))
                .startsWith(whole.fingerprint(SET) + " without sha256:")
                .doesNotContain(temporary.toString());
        assertThat(new DataSets(places.leavingOut(Map.of())).fingerprint(SET)).isEqualTo(whole.fingerprint(SET));
        List<PictureScan.Bad> fewer = bad(true, 2).subList(0, 3);
        assertThat(new DataSets(places.leavingOut(Map.of(SET, fewer))).fingerprint(SET))
                .isNotEqualTo(part.fingerprint(SET));
    }

    @Test
    void aSetOfNothingButBadPicturesIsRefused() {
        ImageSource images = new DataSets(places).open(SET);
        List<PictureScan.Bad> all = IntStream.range(0, images.size())
                .mapToObj(i -> new PictureScan.Bad(images.id(i), images.name(i), "is bad"))
                .toList();
        DataSets none = new DataSets(places.leavingOut(Map.of(SET, all)));
        assertThatThrownBy(() -> none.open(SET))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No picture of a set can be read; one of them: ")
                .hasMessageContaining("cut.jpg is bad");
    }

    @Test
    void nothingIsDecodedAgainBeforeItChanges() throws IOException {
        Path picture = temporary.resolve("fine.jpg");
        Path file = temporary.resolve("memory/verdicts.tsv");
        AtomicInteger looks = new AtomicInteger();
        Verdicts verdicts = new Verdicts();
        for (int i = 0; i < 3; i++) {
            assertThat(verdicts.of(picture, path -> Optional.of("look " + looks.incrementAndGet())))
                    .contains("look 1");
        }
        verdicts.write(file);
        Verdicts again = Verdicts.read(file);
        assertThat(again.of(picture, path -> Optional.of("look " + looks.incrementAndGet())))
                .contains("look 1");
        Files.setLastModifiedTime(picture, FileTime.fromMillis(1_000));
        assertThat(again.of(picture, path -> Optional.of("look " + looks.incrementAndGet())))
                .contains("look 2");
        assertThat(again.of(picture, path -> Optional.of("look " + looks.incrementAndGet())))
                .contains("look 2");
        Files.writeString(file, "nonsense\n");
        assertThat(Verdicts.read(file).of(picture, path -> Optional.empty())).isEmpty();
    }
}
