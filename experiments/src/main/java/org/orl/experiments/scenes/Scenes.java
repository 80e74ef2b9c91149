package org.orl.experiments.scenes;

import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.Voc07;

/**
 * The lists of a folder of photos: {@code DIR/images} has the pictures and {@code DIR/annotations} the lists {@code
 * pretrain.json} (pictures alone), {@code voc07_trainval.json} and {@code voc07_test.json}, in COCO's form.
 *
 * <p>The folder is named on the command line: {@code --data scenes=DIR}.
 *
 * @since 0.1
 */
public final class Scenes {

    private Scenes() {}

    /** What is pre-trained on. */
    public static ImageSet pretrain() {
        return list("pretrain.json");
    }

    /** What encoders are compared on. */
    public static Voc07 voc07() {
        return new Voc07(list("voc07_trainval.json"), list("voc07_test.json"));
    }

    private static ImageSet list(String annotations) {
        return new CocoJson("scenes", "annotations/" + annotations, "images");
    }
}
