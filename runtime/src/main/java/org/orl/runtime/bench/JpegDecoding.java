package org.orl.runtime.bench;

import org.orl.runtime.image.RgbImage;

/** Photos a second that one thread decodes. */
final class JpegDecoding implements Item {

    @Override
    public String name() {
        return "jpeg-decode";
    }

    @Override
    public String what() {
        return "decodes a photo";
    }

    @Override
    public String unit() {
        return "photos/s/core";
    }

    @Override
    public String reference() {
        return "JPEG decode";
    }

    @Override
    public Probe prepare(Conditions conditions) {
        long[] number = {0};
        return Probe.rate(() -> {
            RgbImage photo = conditions.photos().decode(number[0]++);
            Sink.take(photo.pixels()[0]);
        });
    }
}
