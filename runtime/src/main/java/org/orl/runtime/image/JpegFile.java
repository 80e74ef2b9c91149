package org.orl.runtime.image;

/**
 * Looks for the end of a JPEG file, because libjpeg fills what is missing with grey and only OpenCV's console hears of
 * it.
 */
final class JpegFile {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private JpegFile() {}

    /** Whether the bytes begin as a JPEG but have no end-of-image marker behind the first scan. */
    static boolean isCutOff(byte[] bytes) {
        if (bytes.length < 2 || at(bytes, 0) != MARKER || at(bytes, 1) != START_OF_IMAGE) {
            return false;
        }
        int scan = firstScan(bytes);
        for (int i = bytes.length - 2; i >= scan; i--) {
            if (at(bytes, i) == MARKER && at(bytes, i + 1) == END_OF_IMAGE) {
                return false;
            }
        }
        return true;
    }

    /** Walks over the header's segments, since a thumbnail in one of them is a JPEG with an end of its own. */
    private static int firstScan(byte[] bytes) {
        int i = 2;
        while (i + 3 < bytes.length) {
            if (at(bytes, i) != MARKER) {
                return i; // not a well-formed header; the decoder shall judge
            }
            int type = at(bytes, i + 1);
            if (type == START_OF_SCAN) {
                return i;
            }
            // a marker may be padded with any number of 0xFF; all others carry their length
            i += type == MARKER ? 1 : 2 + (at(bytes, i + 2) << 8 | at(bytes, i + 3));
        }
        return bytes.length;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
