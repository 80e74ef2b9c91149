package org.orl.runtime.pickle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;

/** Files that want more than to be read are refused, and nothing of what they ask for happens. */
final class HostilePickleTest {

    @TempDir
    private Path folder;

    @Test
    void oneThatCallsTheSystemIsRefusedByName() {
        assertRefused(new Pickler()
                        .global("os", "system")
                        .text("touch owned")
                        .raw(0x85, 'R')
                        .end())
                .hasMessageContaining("'os.system'");
    }

    @Test
    void onesThatAskForAnythingElseAreRefused() {
        for (String[] name : new String[][] {
            {"builtins", "eval"},
            {"posix", "system"},
            {"torch", "load"},
            {"torch.storage", "_load_from_bytes"},
            {"numpy.core.multiarray", "scalar"},
            {"collections", "OrderedDict.fromkeys"},
        }) {
            assertRefused(new Pickler().global(name[0], name[1]).end())
                    .hasMessageContaining("'" + name[0] + "." + name[1] + "'");
        }
    }

    @Test
    void oneOfANewerProtocolThatCanNameGlobalsByTextsIsRefused() {
        assertRefused(new byte[] {(byte) 0x80, 4, 'N', '.'}).hasMessageContaining("protocol 4");
        assertRefused(new Pickler().text("os").text("system").raw(0x93).end()).hasMessageContaining("0x93");
    }

    @Test
    void aStorageIsNotAFunction() {
        assertRefused(new Pickler()
                        .global("torch", "FloatStorage")
                        .raw(')', 'R')
                        .end())
                .hasMessageContaining("cannot be called");
    }

    @Test
    void shapesThatDoNotFitTheStorageAreRefused() {
        long huge = 1L << 40;
        assertRefusedTensor(4, 0, new long[] {huge}, new long[] {1});
        assertRefusedTensor(4, 0, new long[] {huge, huge, huge}, new long[] {0, 0, 0});
        assertRefusedTensor(4, 0, new long[] {2, 2}, new long[] {-2, 1});
        assertRefusedTensor(4, -1, new long[] {2}, new long[] {1});
        assertRefusedTensor(4, 3, new long[] {2}, new long[] {1});
        assertRefusedTensor(4, 0, new long[] {-1}, new long[] {1});
        assertRefusedTensor(4, 0, new long[] {2}, new long[] {Long.MAX_VALUE});
        assertRefusedTensor(4, Long.MAX_VALUE, new long[] {2}, new long[] {1});
    }

    @Test
    void aTensorThatShowsOneNumberManyTimesIsRefused() {
        assertRefusedTensor(4, 0, new long[] {4, 4}, new long[] {0, 1});
    }

    @Test
    void moreAxesThanStridesAreRefused() {
        assertRefused(tensor(4, 0, new long[] {2, 2}, new long[] {1})).hasMessageContaining("axes");
        assertRefused(tensor(1, 0, new long[200], new long[200])).hasMessageContaining("axes");
    }

    @Test
    void aStorageBeyondTwoGibibytesIsRefused() {
        assertRefused(tensor(1L << 61, 0, new long[] {1}, new long[] {1})).hasMessageContaining("2 GiB");
        assertRefused(tensor(-1, 0, new long[] {1}, new long[] {1})).hasMessageContaining("2 GiB");
    }

    @Test
    void aStorageThatIsShorterThanThePickleSaysIsRefused() throws IOException {
        byte[] pickle = new Pickler()
                .tensors(Map.of("w", new long[] {400_000_000}), Map.of("w", "FloatStorage"))
                .end();
        Path file = Files.write(folder.resolve("short.pth"), TorchZip.of(pickle, Map.of("w", new byte[16])));
        try (TorchFile torch = TorchFile.open(file)) {
            assertThatThrownBy(() -> torch.data("w"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("only 16 of the 1600000000 bytes");
        }
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] zip = TorchZip.of(Map.of("some/data.pkl", new byte[1 << 24]), ZipEntry.DEFLATED);
        Path file = Files.write(folder.resolve("bomb.pth"), zip);
        assertThatThrownBy(() -> TorchFile.open(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("compressed entry 'some/data.pkl'");
    }

    @Test
    void aPickleOfMillionsOfInstructionsIsRefused() {
        Pickler pickle = new Pickler();
        for (int i = 0; i < Unpickler.MOST_INSTRUCTIONS; i++) {
            pickle.raw('}');
        }
        assertRefused(pickle.end()).hasMessageContaining("instructions");
    }

    @Test
    void containersWithinThemselvesAreRefusedWithoutAnEnd() {
        assertRefused(new Pickler().raw(']', 'q', 0, 'h', 0, 'a').end()).hasMessageContaining("no dictionary");
        assertRefused(new Pickler().raw('}', 'q', 0).text("me").raw('h', 0, 's').end())
                .hasMessageContaining("no tensor");
    }

    @Test
    void takingMoreThanThereIsIsRefused() {
        for (int[] instructions : new int[][] {
            {'0'}, {'t'}, {0x87}, {'s'}, {'R'}, {'b'}, {'(', '0'}, {'N', '(', 0x85}, {'h', 9}, {'X', -1, -1, -1, 127}
        }) {
            assertRefused(new Pickler().raw(instructions).end());
        }
    }

    @Test
    void aMessageHasNoControlCharactersAndIsShort() {
        assertRefused(new Pickler().global("\u001b[2J" + "x".repeat(5000), "y").end())
                .satisfies(error -> {
                    if (error.getMessage().contains("\u001b")
                            || error.getMessage().length() > 600) {
                        throw new AssertionError(error.getMessage());
                    }
                });
    }

    @Test
    void aZipWithAnEnormousDirectoryOrWithoutAnEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        Path endless = Files.write(folder.resolve("endless.pth"), bytes.toByteArray());
        assertThatThrownBy(() -> TorchFile.open(endless))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("without an end");
        bytes.writeBytes(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, -1, -1, -1, 127, 0, 0, 0, 0, 0, 0});
        Path enormous = Files.write(folder.resolve("enormous.pth"), bytes.toByteArray());
        assertThatThrownBy(() -> TorchFile.open(enormous))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("ZIP directory");
    }

    private void assertRefusedTensor(long length, long offset, long[] shape, long[] strides) {
        assertRefused(tensor(length, offset, shape, strides)).hasMessageContaining("do not fit its storage");
    }

    private static byte[] tensor(long length, long offset, long[] shape, long[] strides) {
        return new Pickler()
                .raw('}')
                .text("w")
                .tensor("FloatStorage", "0", length, offset, shape, strides)
                .raw('s')
                .end();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] pickle) {
        Path file = folder.resolve("hostile.pth");
        try {
            Files.write(file, TorchZip.of(pickle, Map.of("0", new byte[16])));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return assertThatThrownBy(() -> TorchFile.open(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("hostile.pth");
    }
}
