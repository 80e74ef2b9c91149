package org.orl.runtime.region;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.minMaxLoc;
import static org.bytedeco.opencv.global.opencv_imgproc.Scharr;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TOZERO;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TOZERO_INV;
import static org.bytedeco.opencv.global.opencv_imgproc.getRotationMatrix2D;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RotatedRect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.Size2f;

/**
 * The gradients of one channel in four directions: along x, along y, and along both in a picture that is turned by 45
 * degrees. Each has a positive and a negative part, scaled to 0..255 over the picture and put into ten bins.
 *
 * <p>Filters and turns are OpenCV's, called with the arguments that its selective search has.
 */
final class TexturePlanes {

    /** Bins of a part of a gradient. */
    static final int BINS = 10;

    private static final double GREATEST = 255;
    private static final byte[] BIN = new byte[256];

    static {
        for (int value = 0; value < BIN.length; value++) {
            BIN[value] = (byte) ((float) value / (256f / BINS));
        }
    }

    private TexturePlanes() {}

    /**
     * The bins of a channel.
     *
     * @param channel one channel of 8 bits
     * @return four planes; of each pixel ten times the bin of the positive part and the bin of the negative part
     */
    @SuppressWarnings("try") // the scope is there to free what is made within it
    static byte[][] of(Mat channel) {
        try (PointerScope natives = new PointerScope()) {
            Point2f centre = new Point2f(channel.cols() / 2f, channel.rows() / 2f);
            Rect around = new RotatedRect(centre, new Size2f(channel.cols(), channel.rows()), 45).boundingRect();
            Mat turn = getRotationMatrix2D(centre, 45, 1);
            DoublePointer matrix = new DoublePointer(turn.data());
            matrix.put(2, matrix.get(2) + (around.width() / 2.0 - centre.x()));
            matrix.put(5, matrix.get(5) + (around.height() / 2.0 - centre.y()));
            Mat turned = new Mat();
            warpAffine(channel, turned, turn, new Size(around.width(), around.height()));
            return new byte[][] {
                bins(gradient(channel, 1, 0)),
                bins(gradient(channel, 0, 1)),
                bins(turnedBack(gradient(turned, 1, 0), channel)),
                bins(turnedBack(gradient(turned, 0, 1), channel))
            };
        }
    }

    private static Mat gradient(Mat picture, int dx, int dy) {
        Mat gradient = new Mat();
        Scharr(picture, gradient, CV_32F, dx, dy);
        return gradient;
    }

    /**
     * The part of a turned picture where the channel was; nothing right of it or below it is computed. A channel more than
     * about 2.4 times as long as it is wide is longer than its turned picture; OpenCV then begins at the edge, beside where
     * the channel was, and so do we.
     */
    private static Mat turnedBack(Mat gradient, Mat channel) {
        int x = Math.max(0, (gradient.cols() - channel.cols()) / 2);
        int y = Math.max(0, (gradient.rows() - channel.rows()) / 2);
        int middleX = gradient.cols() / 2; // whole numbers, as in OpenCV
        int middleY = gradient.rows() / 2;
        Mat back = new Mat();
        warpAffine(
                gradient,
                back,
                getRotationMatrix2D(new Point2f(middleX, middleY), -45, 1),
                new Size(x + channel.cols(), y + channel.rows()));
        return new Mat(back, new Rect(x, y, channel.cols(), channel.rows()));
    }

    private static byte[] bins(Mat gradient) {
        byte[] positive = scaled(gradient, THRESH_TOZERO);
        byte[] negative = scaled(gradient, THRESH_TOZERO_INV);
        for (int p = 0; p < positive.length; p++) {
            positive[p] = (byte) (BINS * BIN[positive[p] & 0xff] + BIN[negative[p] & 0xff]);
        }
        return positive;
    }

    @SuppressWarnings("try") // as above
    private static byte[] scaled(Mat gradient, int part) {
        try (PointerScope natives = new PointerScope()) {
            Mat values = new Mat();
            threshold(gradient, values, 0, 0, part);
            DoublePointer least = new DoublePointer(1);
            DoublePointer most = new DoublePointer(1);
            minMaxLoc(values, least, most, null, null, null);
            double range = most.get() - least.get();
            Mat bytes = new Mat();
            values.convertTo(bytes, CV_8U, GREATEST / range, -GREATEST * least.get() / range);
            byte[] scaled = new byte[Math.multiplyExact(bytes.rows(), bytes.cols())];
            new BytePointer(bytes.data()).get(scaled);
            return scaled;
        }
    }
}
