package org.orl.runtime.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orl.runtime.image.RgbImage;

/** Some images of an opened set, in the set's order. */
final class PartSource implements ImageSource {

    private final ImageSource whole;
    private final int[] places;
    private final List<String> leftOut;

    /**
     * A part.
     *
     * @param whole the set
     * @param places positions in it, ascending
     */
    PartSource(ImageSource whole, int[] places) {
        this(whole, places, whole.leftOut());
    }

    /**
     * A part without pictures that cannot be read.
     *
     * @param whole the set
     * @param places positions in it, ascending
     * @param leftOut the pictures that are not at these, and why
     */
    PartSource(ImageSource whole, int[] places, List<String> leftOut) {
        this.whole = whole;
        this.places = places;
        this.leftOut = leftOut;
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
        return leftOut;
    }

    @Override
    public Optional<Path> file(int index) {
        return whole.file(places[index]);
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
