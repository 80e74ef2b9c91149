package org.orl.runtime.cli;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.npz.NpzFile;
import org.orl.runtime.weights.Choice;
import org.orl.runtime.weights.ImportedEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes features of photos, for comparison with other programs. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Compute what an encoder makes of photos, so that it can be compared with PyTorch.",
            "",
            "A photo's shorter side is resized (bilinear, antialiased, as Pillow does it), the middle is cut out and "
                    + "normalised with ImageNet's mean and deviation. Batch norm uses its running statistics.",
        },
        sortOptions = false)
final class FeaturesCommand implements Callable<Integer> {

    /** Numbers of each photo that are printed. */
    private static final int SHOWN = 4;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WEIGHTS",
            description = "An encoder, as for 'orl export', or any file that 'orl import' reads.")
    private String weights;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", description = "Pictures.")
    private List<Path> photos;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "An .npz file for all numbers: 'features', and the photos' 'names'; replaced if it exists.")
    private Path output;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            defaultValue = "avgpool",
            description = "Whose output: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private FeatureLayer layer;

    @Option(
            names = "--size",
            paramLabel = "PX",
            defaultValue = "224",
            description = "Side of the square that the network sees. Default: ${DEFAULT-VALUE}")
    private int size;

    @Option(
            names = "--resize",
            paramLabel = "PX",
            description = "Shorter side before the square is cut out. Default: --size x 8 / 7, which is 256 for 224")
    private Integer resize;

    @Option(names = "--with-input", description = "Store what the network sees, too, as 'input': N x 3 x size x size.")
    private boolean withInput;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "Where results are kept. Default: ./${DEFAULT-VALUE}")
    private Path workspace;

    @Mixin
    private HardwareOptions hardware;

    @Override
    public Integer call() throws IOException {
        int shorter = resize == null ? Math.round(size * 8f / 7) : resize;
        if (size < 1 || size > shorter) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A square of " + size + " px cannot be cut out of a photo with a side of " + shorter + " px.",
                    "Pass a --size of at least 1 that is not larger than --resize.");
        }
        if (withInput && output == null) {
            throw new UserError(UserError.Kind.USAGE, "--with-input stores, and no file is given.", "Pass -o OUT.");
        }
        List<float[]> inputs = new ArrayList<>();
        List<float[]> features = new ArrayList<>();
        long[] shape = compute(EncoderArgument.file(weights, workspace), shorter, inputs, features);
        if (output != null) {
            List<NpzFile.Array> arrays = new ArrayList<>();
            arrays.add(NpzFile.Array.ofFloats("features", features, shape));
            arrays.add(NpzFile.Array.ofTexts(
                    "names", photos.stream().map(Path::toString).toList()));
            if (withInput) {
                arrays.add(NpzFile.Array.ofFloats("input", inputs, 3, size, size));
            }
            NpzFile.write(output, arrays);
            spec.commandLine()
                    .getErr()
                    .println("Wrote " + output + ": numpy.load(...)['features'] is " + photos.size() + " x "
                            + String.join(
                                    " x ",
                                    Arrays.stream(shape)
                                            .mapToObj(Long::toString)
                                            .toList())
                            + ", float32.");
        }
        return 0;
    }

    /** Computes and prints photo after photo; gives the shape of one photo's features. */
    private long[] compute(Path file, int shorter, List<float[]> inputs, List<float[]> features) throws IOException {
        Choice choice = layer == FeatureLayer.projector ? Choice.all() : Choice.backboneAlone();
        PrintWriter out = spec.commandLine().getOut();
        long[] shape = new long[0];
        try (NDManager manager = Engine.start(hardware.hardware()).newManager();
                ImportedEncoder encoder = ImportedEncoder.read(file, choice, manager);
                FeatureExtractor extractor = FeatureExtractor.of(encoder.network(), manager)) {
            if (layer == FeatureLayer.projector
                    && encoder.architecture().projector() instanceof GlobalAveragePool.Spec) {
                throw new UserError(UserError.Kind.USAGE, file + " has no projector.", "Pass another --layer.");
            }
            for (Path photo : photos) {
                float[] input = input(photo, shorter);
                FeatureExtractor.Maps maps = features(extractor, input);
                shape = maps.shape();
                features.add(maps.rows()[0]);
                if (withInput) {
                    inputs.add(input);
                }
                out.println(line(photo, maps.rows()[0]));
            }
        }
        return shape;
    }

    private float[] input(Path photo, int shorter) {
        float[] input = new float[3 * size * size];
        Normalization.write(
                Resampling.shorterSideCrop(ImageDecoder.decode(photo), shorter, size, Interpolation.BILINEAR),
                input,
                0);
        return input;
    }

    private FeatureExtractor.Maps features(FeatureExtractor extractor, float[] input) {
        return switch (layer) {
            case stem -> extractor.stage(input, 1, size, 0);
            case layer1 -> extractor.stage(input, 1, size, 1);
            case layer2 -> extractor.stage(input, 1, size, 2);
            case layer3 -> extractor.stage(input, 1, size, 3);
            case layer4 -> extractor.stage(input, 1, size, 4);
            case avgpool -> vector(extractor.pooled(input, 1, size));
            case projector -> vector(extractor.projected(input, 1, size));
        };
    }

    private static FeatureExtractor.Maps vector(float[][] rows) {
        return new FeatureExtractor.Maps(rows, new long[] {rows[0].length});
    }

    private static String line(Path photo, float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        StringBuilder line = new StringBuilder(photo + ": ");
        for (int i = 0; i < Math.min(SHOWN, values.length); i++) {
            line.append(String.format(Locale.ROOT, "%.6g ", values[i]));
        }
        return line + String.format(Locale.ROOT, "... (%d numbers, norm %.6g)", values.length, Math.sqrt(squares));
    }
}
