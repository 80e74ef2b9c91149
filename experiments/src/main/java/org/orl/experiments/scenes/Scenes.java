package org.orl.experiments.scenes;

import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.Voc07;

/**
 * Data and size of the small experiments, which two processor cores can train: the lists of a folder of photos, and how
 * large pictures and networks are.
 *
 * <p>{@code DIR/images} has the pictures and {@code DIR/annotations} the lists {@code pretrain.json} (pictures alone),
 * {@code voc07_trainval.json} and {@code voc07_test.json}, in COCO's form.
 *
 * <p>The folder is named on the command line: {@code --data scenes=DIR}.
 *
 * @since 0.1
 */
public final class Scenes {

    /** Side of the pictures that networks see, in pixels; the paper's is 224. */
    public static final int PIXELS = 64;

    /** Shorter side that pictures are resized to before their centre is cut out, in pixels; the paper's is 256. */
    public static final int RESIZED = 72;

    /** Channels after the first convolution of the ResNet-18, a quarter of the usual. */
    public static final int WIDTH = 16;

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
