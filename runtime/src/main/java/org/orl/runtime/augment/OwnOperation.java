package org.orl.runtime.augment;

import org.orl.runtime.UserError;
import org.orl.runtime.graph.Word;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/** An augmentation whose record says itself what it does: what is wrong with it is told with its name. */
record OwnOperation(PixelOperation operation) implements ViewPipeline.Step {

    @Override
    public void apply(Canvas canvas, Draws draws) {
        RgbImage image = canvas.image();
        RgbImage result;
        try {
            result = operation.apply(image, draws);
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(image, e.toString(), e);
        }
        if (result == null) {
            throw failed(image, "it returned null", null);
        }
        canvas.show(result);
    }

    private UserError failed(RgbImage image, String why, RuntimeException cause) {
        return new UserError(
                UserError.Kind.TRAINING,
                "The augmentation @" + Word.name(operation.getClass()) + " failed on a picture of " + image.width()
                        + " x " + image.height() + " pixels: " + why + ".",
                "Mend it and run again; --stacktrace shows where it failed.",
                cause);
    }
}
