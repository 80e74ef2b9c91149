package org.orl.runtime;

import java.util.Arrays;
import org.orl.runtime.random.Draws;

/** Changes bytes as a bad disk or a bad person would; the same number gives the same change. */
public final class Mutations {

    private static final long FUZZ = Draws.word("fuzz");

    /** What parsers stumble over. */
    private static final int[] ODD = {0, 1, 0x7F, 0x80, 0xFF, '.', '(', 't', 'R', 'c', '"', '{', '[', '-', '9', '\n'};

    private Mutations() {}

    /**
     * A changed copy.
     *
     * @param good left as it is
     * @param number which change
     * @return other bytes
     */
    public static byte[] of(byte[] good, int number) {
        Draws draws = Draws.of(number, FUZZ);
        byte[] bytes = good.clone();
        int changes = 1 + draws.below(4);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            int place = draws.below(bytes.length);
            int length = 1 + draws.below(Math.min(16, bytes.length - place));
            bytes = switch (draws.below(6)) {
                case 0 -> Arrays.copyOf(bytes, Math.max(1, place));
                case 1 -> spliced(bytes, place, place + length, new byte[0]);
                case 2 -> spliced(bytes, place, place, Arrays.copyOfRange(bytes, place, place + length));
                case 3 -> spliced(bytes, place, place + 1, new byte[] {(byte) ODD[draws.below(ODD.length)]});
                case 4 ->
                    spliced(bytes, place, place + 1, new byte[] {(byte) (bytes[place] ^ 1 << draws.below(Byte.SIZE))});
                default -> spliced(bytes, place, place + 1, new byte[] {(byte) draws.below(256)});
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        int end = Math.min(to, bytes.length);
        byte[] result = new byte[from + between.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(between, 0, result, from, between.length);
        System.arraycopy(bytes, end, result, from + between.length, bytes.length - end);
        return result;
    }
}
