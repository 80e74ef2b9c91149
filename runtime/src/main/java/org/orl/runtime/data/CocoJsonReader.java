package org.orl.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orl.dsl.data.CocoJson;
import org.orl.runtime.UserError;

/**
 * Opens images listed by a JSON file in COCO's instances form.
 *
 * <p>The fingerprint is a hash of that file; of one of 64 MiB or more, of its size and of 16 evenly spaced blocks.
 *
 * @since 0.1
 */
public final class CocoJsonReader implements DataReader<CocoJson> {

    /** For the service loader. */
    public CocoJsonReader() {}

    @Override
    public Class<CocoJson> describes() {
        return CocoJson.class;
    }

    @Override
    public ImageSource open(CocoJson set, DataPlaces places) {
        Path json = json(set, places);
        CocoIndex index = CocoParser.parse(json);
        if (index.names().isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA, json + " lists no image.", "Use a file whose 'images' list is not empty.");
        }
        Path pictures = places.folder(set.dataset()).resolve(set.images());
        ImageSource source = open(index, json, pictures);
        Confinement.check(json, pictures, index.names());
        return source;
    }

    private static ImageSource open(CocoIndex index, Path json, Path pictures) {
        if (index.marks().images().length == 0) {
            return PictureFiles.open(json, pictures, index.names(), index.ids(), () -> {
                throw new UserError(
                        UserError.Kind.DATA,
                        json + " has no annotations, so its images have no labels.",
                        "Evaluate on a set whose file has an 'annotations' list.");
            });
        }
        CocoLabels labels = CocoLabels.of(index, json);
        return PictureFiles.open(json, pictures, index.names(), index.ids(), labels::table, labels::single);
    }

    @Override
    public String fingerprint(CocoJson set, DataPlaces places) {
        Path json = json(set, places);
        try {
            return new FileDigest().file(json).hex();
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    json + " cannot be read: " + e.getMessage() + ".",
                    "Make the file readable.",
                    e);
        }
    }

    private static Path json(CocoJson set, DataPlaces places) {
        Path json = places.folder(set.dataset()).resolve(set.annotations());
        if (!Files.isRegularFile(json)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The annotation file " + json + " does not exist.",
                    "Point --data " + set.dataset() + "=DIR at the folder that holds " + set.annotations() + ".");
        }
        return json;
    }
}
