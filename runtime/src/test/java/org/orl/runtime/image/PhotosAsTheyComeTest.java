package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;

/** What may lie in a folder of photos: every sort of picture, and what is none. */
class PhotosAsTheyComeTest {

    @Test
    void everySortOfPictureHasThePixelsThatPillowGives() {
        assertThat(PhotoFiles.all()).hasSize(34).allSatisfy(expected -> {
            RgbImage image = ImageDecoder.decode(PhotoFiles.bytes(expected.name()), expected.name());
            assertThat(image.width()).isEqualTo(expected.width());
            assertThat(image.height()).isEqualTo(expected.height());
            assertThat(PhotoFiles.hex(image)).isEqualTo(expected.pixels());
        });
    }

    @Test
    void thePreCheckFindsNothingWrongWithThem(@TempDir Path folder) throws IOException {
        for (PhotoFiles.Expected expected : PhotoFiles.all()) {
            Path file = Files.write(folder.resolve(expected.name()), PhotoFiles.bytes(expected.name()));
            assertThat(PictureCheck.quick(file)).as(expected.name()).isEmpty();
            assertThat(PictureCheck.whole(file)).as(expected.name()).isEmpty();
            assertThat(PictureCheck.oddity(file).isPresent())
                    .as(expected.name())
                    .isEqualTo(expected.name().startsWith("grey-16"));
        }
    }

    @Test
    void namesMayHaveSpacesQuotesAndAnyLetters(@TempDir Path folder) throws IOException {
        for (String name :
                new String[] {"two words.jpg", "it's \"so\".jpg", "фото 写真 é.jpg", "-n.jpg", "a%20b&c;.jpg"}) {
            Path file = Files.write(folder.resolve(name), PhotoFiles.bytes("rgb.jpg"));
            assertThat(ImageDecoder.decode(file).width()).isEqualTo(13);
            assertThat(PictureCheck.quick(file)).isEmpty();
        }
    }

    @Test
    void aCutOffPictureIsRefusedWhereverItEnds(@TempDir Path folder) throws IOException {
        for (PhotoFiles.Expected expected : PhotoFiles.all()) {
            byte[] whole = PhotoFiles.bytes(expected.name());
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> ImageDecoder.decode(part, "part"))
                        .as(expected.name() + " cut to " + length)
                        .isInstanceOf(UserError.class)
                        .hasMessageStartingWith("The picture part ");
            }
            if (expected.name().endsWith("g") || expected.name().endsWith(".webp")) { // jpg, png
                for (int missing : new int[] {1, whole.length / 2, whole.length - 1}) {
                    Path part = Files.write(folder.resolve("p"), Arrays.copyOf(whole, whole.length - missing));
                    assertThat(PictureCheck.quick(part)).as(expected.name()).isPresent();
                }
            }
        }
    }

    @Test
    void aChangedPictureIsReadOrRefusedAndNothingElseComesOut() {
        Random random = new Random(7);
        for (PhotoFiles.Expected expected : PhotoFiles.all()) {
            byte[] whole = PhotoFiles.bytes(expected.name());
            for (int i = 0; i < 40; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                if (!saysThatItIsLarge(changed)) {
                    readOrRefused(changed);
                }
            }
        }
    }

    /** Pictures of a hundred million pixels would take the time of all others. */
    private static boolean saysThatItIsLarge(byte[] file) {
        try {
            PictureHeader header = PictureHeader.read(Bytes.of(file));
            return header.width() * header.height() > 1 << 16;
        } catch (BadPicture e) {
            return false;
        }
    }

    private static void readOrRefused(byte[] changed) {
        try {
            assertThat(ImageDecoder.decode(changed, "changed").width()).isPositive();
        } catch (UserError e) {
            assertThat(e).hasMessageStartingWith("The picture changed ");
        }
    }

    @Test
    void whatIsNoPictureIsNamed(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "Buy milk.\n", StandardCharsets.UTF_8);
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        assertThat(PictureCheck.quick(text)).contains("is neither JPEG, PNG, GIF, BMP nor WebP");
        assertThat(PictureCheck.quick(empty)).contains("is empty");
        assertThat(PictureCheck.quick(folder.resolve("gone.jpg"))).contains("does not exist");
        assertThat(PictureCheck.quick(folder))
                .hasValueSatisfying(why -> assertThat(why).startsWith("cannot be read"));
        assertThatThrownBy(() -> ImageDecoder.decode(text))
                .hasMessage("The picture " + text + " is neither JPEG, PNG, GIF, BMP nor WebP."
                        + " Replace the file, or take it out of the list that names it.");
        assertThatThrownBy(() -> ImageDecoder.decode(empty)).hasMessageContaining("is empty");
    }

    @Test
    void onlyAWholeDecodeFindsDamageInTheMiddle(@TempDir Path folder) throws IOException {
        byte[] damaged = PhotoFiles.bytes("rgb-16.png");
        damaged[damaged.length / 2] ^= 0x55;
        Path file = Files.write(folder.resolve("damaged.png"), damaged);
        assertThat(PictureCheck.quick(file)).isEmpty();
        assertThat(PictureCheck.whole(file)).contains("cannot be decoded");
    }

    @Test
    void aPictureOfTwelveByNineThousandIsRead() {
        RgbImage image = ImageDecoder.decode(PhotoFiles.blackPng(12_000, 9_000), "large.png");
        assertThat(image.width()).isEqualTo(12_000);
        assertThat(image.height()).isEqualTo(9_000);
    }

    @Test
    void aPictureThatPillowRefusesAsABombIsRefusedByItsHeader(@TempDir Path folder) throws IOException {
        byte[] bomb = PhotoFiles.png(40_000, 40_000, new byte[10]);
        assertThatThrownBy(() -> ImageDecoder.decode(bomb, "bomb.png"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(
                        "bomb.png has 40000 x 40000 pixels, which is more than the 178956970 that are read");
        byte[] jpeg = PhotoFiles.bytes("rgb.jpg");
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        assertThat(PictureCheck.quick(Files.write(folder.resolve("bomb.jpg"), jpeg)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("has 65535 x 65535 pixels"));
        assertThatThrownBy(() -> ImageDecoder.decode(PhotoFiles.png(0, 5, new byte[10]), "none.png"))
                .hasMessageContaining("has no pixels by its header");
    }
}
