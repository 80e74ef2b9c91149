package org.orl.runtime.image;

/**
 * What the first bytes of an encoded picture say.
 *
 * @param format how it is encoded
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param kind how its colours are kept
 */
record PictureHeader(Format format, long width, long height, Kind kind) {

    /** Twice Pillow's MAX_IMAGE_PIXELS, from where on Pillow too refuses a picture as a decompression bomb. */
    static final long MOST_PIXELS = 178_956_970;

    /** The formats that are read. */
    enum Format {
        JPEG,
        PNG,
        GIF,
        BMP,
        WEBP
    }

    /** Colours that are read in different ways. */
    enum Kind {
        /** Grey or colour of 8 bits or less, or colour of 16. */
        ORDINARY,
        /** Four printing colours. */
        CMYK,
        /** Grey of 16 bits without an alpha channel. */
        DEEP_GREY
    }

    /**
     * Reads the header.
     *
     * @throws BadPicture if there is none, or the picture has too many pixels or none
     */
    static PictureHeader read(Bytes bytes) throws BadPicture {
        if (bytes.length() == 0) {
            throw new BadPicture("is empty");
        }
        PictureHeader header = parse(bytes);
        if (header.width < 1 || header.height < 1) {
            throw new BadPicture("has no pixels by its header");
        }
        if (header.width * header.height > MOST_PIXELS) {
            throw new BadPicture("has " + header.width + " x " + header.height + " pixels, which is more than the "
                    + MOST_PIXELS + " that are read");
        }
        return header;
    }

    private static PictureHeader parse(Bytes bytes) throws BadPicture {
        try {
            if (JpegFile.isOne(bytes)) {
                return JpegFile.header(bytes);
            }
            if (bytes.is(0, "\u0089PNG\r\n\u001a\n") && bytes.is(12, "IHDR")) {
                Kind kind = bytes.at(24) == 16 && bytes.at(25) == 0 ? Kind.DEEP_GREY : Kind.ORDINARY;
                return new PictureHeader(Format.PNG, bytes.big32(16), bytes.big32(20), kind);
            }
            if (bytes.is(0, "GIF87a") || bytes.is(0, "GIF89a")) {
                return ordinary(Format.GIF, bytes.little16(6), bytes.little16(8));
            }
            if (bytes.is(0, "BM")) {
                return bmp(bytes);
            }
            if (bytes.is(0, "RIFF") && bytes.is(8, "WEBP")) {
                return webp(bytes);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new BadPicture("is cut off in its header", e);
        }
        throw new BadPicture("is neither JPEG, PNG, GIF, BMP nor WebP");
    }

    private static PictureHeader bmp(Bytes bytes) {
        if (bytes.little32(14) == 12) { // OS/2's header has short sides
            return ordinary(Format.BMP, bytes.little16(18), bytes.little16(20));
        }
        long height = bytes.little32(22); // a negative one says that the first row is the topmost
        return ordinary(Format.BMP, bytes.little32(18), height > Integer.MAX_VALUE ? (1L << 32) - height : height);
    }

    private static PictureHeader webp(Bytes bytes) throws BadPicture {
        if (bytes.is(12, "VP8X")) {
            return ordinary(Format.WEBP, 1 + little24(bytes, 24), 1 + little24(bytes, 27));
        }
        if (bytes.is(12, "VP8L")) {
            long sides = bytes.little32(21);
            return ordinary(Format.WEBP, 1 + (sides & 0x3FFF), 1 + (sides >> 14 & 0x3FFF));
        }
        if (bytes.is(12, "VP8 ")) {
            return ordinary(Format.WEBP, bytes.little16(26) & 0x3FFF, bytes.little16(28) & 0x3FFF);
        }
        throw new BadPicture("is a WebP file of an unknown form");
    }

    private static long little24(Bytes bytes, long index) {
        return bytes.little16(index) | (long) bytes.at(index + 2) << 16;
    }

    private static PictureHeader ordinary(Format format, long width, long height) {
        return new PictureHeader(format, width, height, Kind.ORDINARY);
    }
}
