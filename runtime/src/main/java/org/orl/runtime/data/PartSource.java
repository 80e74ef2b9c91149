package org.orl.runtime.data;

import java.util.Arrays;
import java.util.List;
import org.orl.runtime.image.RgbImage;

/** Some images of an opened set, in the set's order. */
final class PartSource implements ImageSource {

    private final ImageSource whole;
    private final int[] places;

    /**
     * A part.
     *
     * @param whole the set
     * @param places positions in it, ascending
     */
    PartSource(ImageSource whole, int[] places) {
        this.whole = whole;
        this.places = places;
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public long id(int index) {
        return whole.id(places[index]);
    }

    @Override
    public String name(int index) {
        return whole.name(places[index]);
    }

    @Override
    public List<String> leftOut() {
        return whole.leftOut();
    }

    @Override
    public RgbImage read(int index) {
        return whole.read(places[index]);
    }

    @Override
    public MultiLabels labels() {
        MultiLabels labels = whole.labels();
        byte[][] rows =
                Arrays.stream(places).mapToObj(place -> labels.values()[place]).toArray(byte[][]::new);
        return new MultiLabels(labels.classes(), rows);
    }

    @Override
    public ClassLabels classLabels() {
        ClassLabels labels = whole.classLabels();
        return new ClassLabels(
                labels.classes(),
                Arrays.stream(places).map(place -> labels.values()[place]).toArray());
    }
}
