package org.orl.runtime.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ClassSubset;
import org.orl.dsl.data.Fraction;
import org.orl.dsl.data.Subset;
import org.orl.runtime.UserError;

/**
 * Opens image sets of every described kind.
 *
 * @since 0.1
 */
public final class DataSets {

    private final DataPlaces places;
    private final Map<Class<?>, DataReader<?>> readers = new HashMap<>();

    /**
     * Finds the readers on the class path.
     *
     * @param places where named data sets are
     */
    public DataSets(DataPlaces places) {
        this.places = places;
        for (DataReader<?> reader : ServiceLoader.load(DataReader.class)) {
            readers.put(reader.describes(), reader);
        }
    }

    /** Where named data sets are. */
    public DataPlaces places() {
        return places;
    }

    /**
     * Opens a set: reads its list, but no picture.
     *
     * @param set the description
     * @return the opened set
     * @throws UserError if something is missing or damaged
     */
    public ImageSource open(ImageSet set) {
        ImageSource whole = openWhole(set);
        List<PictureScan.Bad> bad = places.leftOut(set);
        if (bad.isEmpty()) {
            return whole;
        }
        Set<Long> ids = bad.stream().map(PictureScan.Bad::id).collect(Collectors.toSet());
        int[] rest = IntStream.range(0, whole.size())
                .filter(i -> !ids.contains(whole.id(i)))
                .toArray();
        if (rest.length == 0) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "No picture of a set can be read; one of them: "
                            + bad.get(0).text() + ".",
                    "Get the pictures again.");
        }
        return new PartSource(
                whole, rest, bad.stream().map(PictureScan.Bad::text).toList());
    }

    private ImageSource openWhole(ImageSet set) {
        if (set instanceof ImageSet.Union union) {
            return new UnionSource(openWhole(union.first()), openWhole(union.second()));
        }
        if (set instanceof Slice slice) {
            return slice.open(openWhole(slice.of()));
        }
        if (set instanceof Fraction fraction) {
            return Parts.of(openWhole(fraction.of()), fraction);
        }
        if (set instanceof ClassSubset subset) {
            return new ClassSubsetSource(openWhole(subset.of()), subset.classes());
        }
        if (set instanceof Subset subset) {
            return Parts.of(openWhole(subset.of()), subset, places);
        }
        return set instanceof ImageSetSpec own ? own.open(places) : open(reader(set), set);
    }

    /**
     * What a set's content depends on beyond its description.
     *
     * @param set the description
     * @return a text, empty if the description says all
     * @throws UserError if something is missing
     */
    public String fingerprint(ImageSet set) {
        List<PictureScan.Bad> bad = places.leftOut(set);
        if (bad.isEmpty()) {
            return fingerprintOfWhole(set);
        }
        FileDigest ids = new FileDigest();
        bad.forEach(each -> ids.text(Long.toString(each.id())));
        return fingerprintOfWhole(set) + " without " + ids.hex();
    }

    private String fingerprintOfWhole(ImageSet set) {
        if (set instanceof ImageSet.Union union) {
            return fingerprintOfWhole(union.first()) + "+" + fingerprintOfWhole(union.second());
        }
        if (set instanceof Slice slice) {
            return fingerprintOfWhole(slice.of());
        }
        if (set instanceof Fraction fraction) {
            return fingerprintOfWhole(fraction.of());
        }
        if (set instanceof ClassSubset subset) {
            return fingerprintOfWhole(subset.of());
        }
        if (set instanceof Subset subset) {
            return fingerprintOfWhole(subset.of()) + "+"
                    + ImageListReader.digest(ImageListReader.list(subset.dataset(), subset.list(), places));
        }
        return set instanceof ImageSetSpec own ? own.fingerprint(places) : fingerprint(reader(set), set);
    }

    private <D extends ImageSet> ImageSource open(DataReader<D> reader, ImageSet set) {
        return reader.open(reader.describes().cast(set), places);
    }

    private <D extends ImageSet> String fingerprint(DataReader<D> reader, ImageSet set) {
        return reader.fingerprint(reader.describes().cast(set), places);
    }

    private DataReader<?> reader(ImageSet set) {
        DataReader<?> reader = readers.get(set.getClass());
        if (reader == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "Nothing on the class path reads " + set.getClass().getName() + ".",
                    "Let the record implement " + ImageSetSpec.class.getName()
                            + ", or register a DataReader for it in META-INF/services.");
        }
        return reader;
    }
}
