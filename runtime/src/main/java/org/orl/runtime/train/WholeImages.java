package org.orl.runtime.train;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.orl.dsl.augment.View;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Makes samples of views of one whole image, each with draws of its own.
 *
 * @param images what to read
 * @param views one tensor of the batch each
 * @param seed of the run
 * @param purpose tells these draws from those of other kinds of stage
 * @since 0.1
 */
public record WholeImages(ImageSource images, List<SquareView> views, long seed, long purpose) implements SampleWriter {

    /** The samples that views describe; tries their recipes on one picture. */
    static WholeImages of(ImageSource images, List<View> views, long seed, long purpose) {
        RgbImage example = images.read(0);
        return new WholeImages(
                images, views.stream().map(view -> SquareView.of(view, example)).toList(), seed, purpose);
    }

    /** The shape of each view of one sample. */
    public List<Shape> shapes() {
        return views.stream().map(view -> SampleFeed.view(view.side())).toList();
    }

    @Override
    public void write(int image, int epoch, float[][] tensors, int slot) {
        RgbImage photo = images.read(image);
        long key = Draws.key(seed, purpose, epoch, images.id(image));
        for (int i = 0; i < views.size(); i++) {
            views.get(i).write(photo, Draws.key(key, i), tensors[i], slot);
        }
    }
}
