package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.List;
import java.util.function.UnaryOperator;
import org.orl.runtime.engine.Kernels;
import org.orl.runtime.random.Draws;

/**
 * The steps of which networks are made; each makes its tensors in a scope, with torch's names.
 *
 * @since 0.1
 */
public final class Layers {

    /** The weight of the old running statistics, as DJL wants it; torch calls 1 minus it the momentum. */
    private static final float MOMENTUM = 0.9f;

    private static final float EPSILON = 1e-5f;

    /** oneDNN computes this many channels at once and is wrong about the rest: it reads memory that it did not write. */
    private static final int CHANNEL_BLOCK = 16;

    private static final int COLOURS = 3;

    private Layers() {}

    /**
     * A convolution without bias that keeps the size if the stride is 1: padding is half the kernel.
     *
     * @param scope where its weight is made
     * @param in channels of its input
     * @param out channels of its output
     * @param kernel side of the kernel, odd
     * @param stride cells from one place to the next
     * @return N x in x H x W to N x out x H' x W'
     */
    public static Layer convolution(Scope scope, int in, int out, int kernel, int stride) {
        NDArray weight =
                scope.parameter("weight", Initial.kaiming((long) in * kernel * kernel), out, in, kernel, kernel);
        if (kernel == 1 && !scope.device().isGpu()) {
            return pointwise(scope, weight, stride);
        }
        boolean blocks = out % CHANNEL_BLOCK == 0 && (in <= COLOURS || in % CHANNEL_BLOCK == 0);
        return autocast(
                scope,
                blocks || scope.device().isGpu() ? plainConvolution(weight, stride) : unfolded(weight, stride),
                bf16(stride == 1 ? "convolution_bf16" : "halving_convolution_bf16", weight));
    }

    /** One way to compute in float32, another where {@link Autocast} is on. */
    private static Layer autocast(Scope scope, Layer single, Layer half) {
        return scope.autocasts() ? (x, training) -> (Autocast.isOn() ? half : single).forward(x, training) : single;
    }

    /** A method of the kernels that takes x and then the layer's tensors. */
    private static Layer kernel(String method, NDArray... tensors) {
        return kernel(method, UnaryOperator.identity(), tensors);
    }

    /** A method of the kernels that takes x and then the layer's tensors in bf16. */
    private static Layer bf16(String method, NDArray... tensors) {
        return kernel(method, Autocast::cast, tensors);
    }

    private static Layer kernel(String method, UnaryOperator<NDArray> form, NDArray... tensors) {
        Kernels kernels = Kernels.of("network");
        return (x, training) -> {
            NDArray[] inputs = new NDArray[1 + tensors.length];
            inputs[0] = x;
            for (int i = 0; i < tensors.length; i++) {
                inputs[1 + i] = form.apply(tensors[i]);
            }
            return kernels.call(method, inputs);
        };
    }

    private static Layer plainConvolution(NDArray weight, int stride) {
        Shape strides = new Shape(stride, stride);
        long half = weight.getShape().get(2) / 2;
        Shape padding = new Shape(half, half);
        Shape dilation = new Shape(1, 1);
        return (x, training) ->
                Conv2d.conv2d(x, weight, null, strides, padding, dilation, 1).singletonOrThrow();
    }

    /** A convolution as a matrix product of unfolded patches. */
    private static Layer unfolded(NDArray weight, int stride) {
        Kernels kernels = Kernels.of("network");
        return (x, training) -> {
            try (NDArray step = x.getManager().create((long) stride)) {
                return kernels.call("unfolded", x, weight, step);
            }
        };
    }

    /** A 1 x 1 convolution, stride 1 or 2, as a matrix product. */
    private static Layer pointwise(Scope scope, NDArray weight, int stride) {
        Layer product = autocast(scope, kernel("pointwise", weight), bf16("pointwise_bf16", weight));
        return stride == 1 ? product : Layer.sequence(List.of(kernel("halve"), product));
    }

    /** A linear layer with bias on every cell of a map: a 1 x 1 convolution as a matrix product. */
    static Layer cells(Scope scope, int in, int out, Initial weights, Initial biases) {
        NDArray weight = scope.parameter("weight", weights, out, in, 1, 1);
        NDArray bias = scope.parameter("bias", biases, out);
        return autocast(scope, kernel("pointwise_bias", weight, bias), bf16("pointwise_bias_bf16", weight, bias));
    }

    /**
     * Batch normalisation over all axes but the second, with torch's constants: eps 1e-5, momentum 0.1.
     *
     * @param scope where its tensors are made
     * @param features length of the second axis
     * @return an array of the same shape
     */
    public static Layer batchNorm(Scope scope, int features) {
        NDArray weight = scope.parameter("weight", Initial.constant(1), features);
        NDArray bias = scope.parameter("bias", Initial.constant(0), features);
        NDArray mean = scope.buffer("running_mean", Initial.constant(0), features);
        NDArray variance = scope.buffer("running_var", Initial.constant(1), features);
        NDArray batches = scope.counter("num_batches_tracked");
        NDArray one = scope.one();
        return (x, training) -> {
            if (training) {
                batches.addi(one);
            }
            // Axis -1 is the way past DJL's swapping of axes: torch itself normalises the second axis.
            return BatchNorm.batchNorm(x, mean, variance, weight, bias, -1, MOMENTUM, EPSILON, training)
                    .singletonOrThrow();
        };
    }

    /** Batch normalisation as above, without learned scale and shift. */
    static Layer plainBatchNorm(Scope scope, int features) {
        return plainBatchNorm(scope, features, MOMENTUM);
    }

    /** The same, with the weight of the old running statistics. */
    static Layer plainBatchNorm(Scope scope, int features, float momentum) {
        NDArray mean = scope.buffer("running_mean", Initial.constant(0), features);
        NDArray variance = scope.buffer("running_var", Initial.constant(1), features);
        NDArray batches = scope.counter("num_batches_tracked");
        NDArray one = scope.one();
        return (x, training) -> {
            if (training) {
                batches.addi(one);
            }
            try (NDArray scale = x.getManager().ones(mean.getShape());
                    NDArray shift = x.getManager().zeros(mean.getShape())) {
                return BatchNorm.batchNorm(x, mean, variance, scale, shift, -1, momentum, EPSILON, training)
                        .singletonOrThrow();
            }
        };
    }

    /**
     * A linear layer with bias.
     *
     * @param scope where its tensors are made
     * @param in features of its input
     * @param out features of its output
     * @return N x in to N x out
     */
    public static Layer linear(Scope scope, int in, int out) {
        return linear(scope, in, out, Initial.kaiming(in));
    }

    /** A linear layer with bias, its weights from a distribution. */
    static Layer linear(Scope scope, int in, int out, Initial initial) {
        NDArray weight = scope.parameter("weight", initial, out, in);
        NDArray bias = scope.parameter("bias", Initial.constant(0), out);
        return autocast(
                scope,
                (x, training) -> Linear.linear(x, weight, bias).singletonOrThrow(),
                bf16("linear_bf16", weight, bias));
    }

    /**
     * A linear layer without bias.
     *
     * @param scope where its weight is made
     * @param in features of its input
     * @param out features of its output
     * @return N x in to N x out
     */
    public static Layer linearWithoutBias(Scope scope, int in, int out) {
        NDArray weight = scope.parameter("weight", Initial.kaiming(in), out, in);
        return autocast(
                scope, (x, training) -> Linear.linear(x, weight).singletonOrThrow(), bf16("linear_plain_bf16", weight));
    }

    /**
     * Sets a share of the values to 0 in training and enlarges the others accordingly; which ones depends on the network's
     * seed, the layer's path and how often it was asked.
     */
    static Layer dropout(Scope scope, double share) {
        NDArray asked = scope.counter("asked");
        return (x, training) -> {
            if (!training || share == 0) {
                return x.reshape(x.getShape()); // DJL's copies cut gradients off
            }
            Draws draws = scope.draws(asked.getLong());
            asked.addi(1);
            float[] mask = new float[Math.toIntExact(x.size())];
            for (int i = 0; i < mask.length; i++) {
                mask[i] = draws.happens(share) ? 0 : (float) (1 / (1 - share));
            }
            return x.mul(x.getManager().create(mask, x.getShape()));
        };
    }

    /**
     * max(x, 0) in the place of x, which must come from batch norm or a linear layer: their gradients do not need it.
     *
     * @return an array of the same shape
     */
    public static Layer rectify() {
        return kernel("rectify");
    }

    /**
     * The largest of 3 x 3 values around every second.
     *
     * @return N x C x H x W to half the height and width
     */
    public static Layer maxPool() {
        return kernel("max_pool");
    }
}
