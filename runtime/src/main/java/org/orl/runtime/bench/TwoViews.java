package org.orl.runtime.bench;

import org.orl.runtime.augment.SquareView;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/** Samples a second of stage 1 that one thread makes: a photo is decoded, two views are augmented and normalised. */
final class TwoViews implements Item {

    @Override
    public String name() {
        return "two-views";
    }

    @Override
    public String what() {
        return "decodes a photo and makes two views of 224 px";
    }

    @Override
    public String unit() {
        return "photos/s/core";
    }

    @Override
    public String reference() {
        return "two BYOL views";
    }

    @Override
    public Probe prepare(Conditions conditions) {
        RgbImage example = conditions.photos().decode(0);
        SquareView first = SquareView.of(Recipes.first(), example);
        SquareView second = SquareView.of(Recipes.second(), example);
        float[] one = new float[3 * first.side() * first.side()];
        float[] two = new float[one.length];
        long[] number = {0};
        return Probe.rate(() -> {
            long key = Draws.key(number[0]);
            RgbImage photo = conditions.photos().decode(number[0]++);
            first.write(photo, Draws.key(key, 0), one, 0);
            second.write(photo, Draws.key(key, 1), two, 0);
            Sink.take(one[0] + two[0]);
        });
    }
}
