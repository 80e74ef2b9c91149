package org.orl.runtime.bench;

import org.orl.dsl.stage.SelectiveSearch;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;
import org.orl.runtime.region.RegionSearch;

/** Seconds that one thread searches a photo for regions. */
final class RegionProposals implements Item {

    private static final int PHOTOS = 3;

    @Override
    public String name() {
        return "selective-search";
    }

    @Override
    public String what() {
        return "selective search, mode FAST, of a photo";
    }

    @Override
    public String unit() {
        return "s/photo/core";
    }

    @Override
    public String reference() {
        return "selective search 'fast'";
    }

    @Override
    public int runs() {
        return 2 * PHOTOS - 1;
    }

    @Override
    public Probe prepare(Conditions conditions) {
        int[] number = {0};
        return Probe.duration(() -> {
            RgbImage photo = conditions.photos().decode(number[0]++ % PHOTOS);
            Draws draws = Draws.of(number[0]);
            Sink.take(RegionSearch.propose(photo, SelectiveSearch.Mode.FAST, draws::uniform)
                    .size());
        });
    }
}
