package org.orl.runtime.image;

/** Looks for the end of an encoded picture, without decoding it. */
final class PictureEnd {

    private static final long SIGNATURE = 8;
    private static final String END = "\0\0\0\0IEND\u00aeB`\u0082";

    private PictureEnd() {}

    /** Whether the end is missing; false where only a decoder can tell. */
    static boolean isMissing(PictureHeader header, Bytes bytes) {
        return switch (header.format()) {
            case JPEG -> JpegFile.isCutOff(bytes);
            case PNG -> !hasEndChunk(bytes);
            case WEBP -> bytes.little32(4) + SIGNATURE > bytes.length();
            case GIF, BMP -> false;
        };
    }

    /**
     * Walks over the chunks. One that says that it is longer than the file is not left to OpenCV, which makes room for
     * it first.
     */
    private static boolean hasEndChunk(Bytes bytes) {
        long chunk = SIGNATURE;
        while (chunk + END.length() <= bytes.length()) {
            if (bytes.is(chunk, END)) {
                return true;
            }
            chunk += bytes.big32(chunk) + END.length();
        }
        return false;
    }
}
