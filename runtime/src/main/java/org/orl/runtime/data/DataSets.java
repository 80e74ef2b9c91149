package org.orl.runtime.data;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.orl.dsl.artifact.ImageSet;
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
        if (set instanceof ImageSet.Union union) {
            return new UnionSource(open(union.first()), open(union.second()));
        }
        if (set instanceof Fraction fraction) {
            return Parts.of(open(fraction.of()), fraction);
        }
        if (set instanceof Subset subset) {
            return Parts.of(open(subset.of()), subset, places);
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
        if (set instanceof ImageSet.Union union) {
            return fingerprint(union.first()) + "+" + fingerprint(union.second());
        }
        if (set instanceof Fraction fraction) {
            return fingerprint(fraction.of());
        }
        if (set instanceof Subset subset) {
            return fingerprint(subset.of()) + "+"
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
