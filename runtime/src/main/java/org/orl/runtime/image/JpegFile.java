package org.orl.runtime.image;

import java.io.ByteArrayOutputStream;
import org.orl.runtime.image.PictureHeader.Format;
import org.orl.runtime.image.PictureHeader.Kind;

/** The segments of a JPEG file. */
final class JpegFile {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMPONENTS = 9;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int NONE = -1;

    private JpegFile() {}

    /** Whether the bytes begin as a JPEG. */
    static boolean isOne(Bytes bytes) {
        return bytes.length() >= 2 && bytes.at(0) == MARKER && bytes.at(1) == START_OF_IMAGE;
    }

    /** What the start-of-frame segment says. */
    static PictureHeader header(Bytes bytes) throws BadPicture {
        for (Segment s = Segment.first(bytes); s.isWhole(); s = s.next()) {
            if (s.type() == START_OF_SCAN) {
                break;
            }
            if (s.isFrame()) {
                Kind kind = bytes.at(s.start() + COMPONENTS) == 4 ? Kind.CMYK : Kind.ORDINARY;
                return new PictureHeader(Format.JPEG, bytes.big16(s.start() + 7), bytes.big16(s.start() + 5), kind);
            }
        }
        throw new BadPicture("is cut off in its header");
    }

    /**
     * Whether there is no end-of-image marker behind the first scan.
     *
     * <p>libjpeg fills what is missing with grey, and only OpenCV's console hears of it.
     */
    static boolean isCutOff(Bytes bytes) {
        Segment scan = Segment.first(bytes);
        while (scan.isWhole() && scan.type() != START_OF_SCAN) {
            scan = scan.next(); // a thumbnail in a segment is a JPEG with an end of its own
        }
        for (long i = bytes.length() - 2; i >= scan.start(); i--) {
            if (bytes.at(i) == MARKER && bytes.at(i + 1) == END_OF_IMAGE) {
                return false;
            }
        }
        return true;
    }

    /** The same picture with nothing of applications but Adobe's segment, which says how colours are kept. */
    static byte[] withoutExtras(byte[] file) {
        Bytes bytes = Bytes.of(file);
        ByteArrayOutputStream result = new ByteArrayOutputStream(file.length);
        result.write(file, 0, 2);
        Segment s = Segment.first(bytes);
        for (; s.isWhole() && s.type() != START_OF_SCAN; s = s.next()) {
            boolean extra = s.type() >= FIRST_APPLICATION && s.type() <= LAST_APPLICATION && s.type() != ADOBE;
            if (!extra) {
                result.write(file, (int) s.start(), (int) (s.next().start() - s.start()));
            }
        }
        result.write(file, (int) s.start(), file.length - (int) s.start());
        return result.toByteArray();
    }

    /** How Adobe's segment says that four colours are kept: 0 as they are, 2 as YCCK; 0 without one. */
    static int transform(byte[] file) {
        Bytes bytes = Bytes.of(file);
        for (Segment s = Segment.first(bytes); s.isWhole() && s.type() != START_OF_SCAN; s = s.next()) {
            if (s.type() == ADOBE && s.next().start() - s.start() >= 16 && bytes.is(s.start() + 4, "Adobe")) {
                return bytes.at(s.start() + 15);
            }
        }
        return 0;
    }

    /**
     * A piece of the file with a marker at its start.
     *
     * @param bytes the file
     * @param start where its marker is
     * @param type of the segment; {@link #NONE} where there is no marker
     */
    private record Segment(Bytes bytes, long start, int type) {

        static Segment first(Bytes bytes) {
            return at(bytes, 2);
        }

        private static Segment at(Bytes bytes, long start) {
            long i = start;
            // As libjpeg does: what is no marker is skipped, and a marker may be padded with any number of 0xFF.
            while (i + 3 < bytes.length() && !isMarker(bytes.at(i), bytes.at(i + 1))) {
                i++;
            }
            boolean found = i + 3 < bytes.length();
            return new Segment(bytes, found ? i : bytes.length(), found ? bytes.at(i + 1) : NONE);
        }

        private static boolean isMarker(int first, int second) {
            return first == MARKER && second != 0 && second != MARKER;
        }

        /** Whether there is a marker with a length. */
        boolean isWhole() {
            return type != NONE;
        }

        /** Whether it says how large the picture is. */
        boolean isFrame() {
            return type >= 0xC0 && type <= 0xCF && type != 0xC4 && type != 0xC8 && type != 0xCC;
        }

        Segment next() {
            return at(bytes, start + 2 + Math.max(2, bytes.big16(start + 2)));
        }
    }
}
