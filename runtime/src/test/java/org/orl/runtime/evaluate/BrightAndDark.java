package org.orl.runtime.evaluate;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.stage.RandomInitExecutor;

/** Bright pictures and dark ones, a random network that sees them, and what is told to a monitor. */
final class BrightAndDark {

    static final int PICTURES = 12;
    static final String BRIGHT = "{\"id\": 1, \"name\": \"bright\"}";
    static final String MOON = "{\"id\": 2, \"name\": \"moon\"}";
    static final String DARK = "{\"id\": 3, \"name\": \"dark\"}";
    static final Voc07 SPLIT = new Voc07(new CocoJson("set", "train.json", "."), new CocoJson("set", "test.json", "."));

    private static final Architecture NETWORK = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(16, 12));

    private final Path folder;
    private final List<String> messages = new ArrayList<>();
    private final Encoder<?> encoder;
    private Runnable afterStep = () -> {};

    BrightAndDark(Path folder) throws IOException {
        this.folder = folder;
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage picture = new BufferedImage(50 + i, 44, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    int grey = (bright(i) ? 200 : 20) + (x * 7 + y * 3 + i * 5) % 40;
                    picture.setRGB(x, y, new Color(grey, grey, grey).getRGB());
                }
            }
            ImageIO.write(picture, "png", folder.resolve(i + ".png").toFile());
        }
        Files.createDirectory(folder.resolve("encoder"));
        Inputs network = new Inputs(List.of(NETWORK), List.of(), List.of());
        RandomInitExecutor random = new RandomInitExecutor();
        random.execute(new RandomInit.Spec(), network, context(folder.resolve("encoder"), 1));
        encoder = random.load(new RandomInit.Spec(), network, folder.resolve("encoder"));
    }

    static boolean bright(int picture) {
        return picture % 2 == 0;
    }

    Encoder<?> encoder() {
        return encoder;
    }

    /** Lets something happen after every step of training. */
    void afterStep(Runnable event) {
        afterStep = event;
    }

    /** What the monitor was told to show. */
    List<String> messages() {
        return messages;
    }

    /** Writes a list of all pictures, the bright ones in a category. */
    void list(String name, String categories, int category) throws IOException {
        List<String> images = new ArrayList<>();
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            images.add("{\"id\": %d, \"file_name\": \"%d.png\"}".formatted(i, i));
            if (bright(i)) {
                annotations.add("{\"id\": %d, \"image_id\": %d, \"category_id\": %d, \"bbox\": [0, 0, 9, 9]}"
                        .formatted(i, i, category));
            }
        }
        Files.writeString(
                folder.resolve(name),
                "{\"images\": %s, \"categories\": [%s], \"annotations\": %s}"
                        .formatted(images, categories, annotations));
    }

    /** Writes a list of all pictures, each in the category bright or dark. */
    void listBoth(String name) throws IOException {
        List<String> images = new ArrayList<>();
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            images.add("{\"id\": %d, \"file_name\": \"%d.png\"}".formatted(i, i));
            annotations.add("{\"id\": %d, \"image_id\": %d, \"category_id\": %d, \"bbox\": [0, 0, 9, 9]}"
                    .formatted(i, i, bright(i) ? 1 : 3));
        }
        Files.writeString(
                folder.resolve(name),
                "{\"images\": %s, \"categories\": [%s, %s], \"annotations\": %s}"
                        .formatted(images, BRIGHT, DARK, annotations));
    }

    /** What a node is executed with, on this folder's pictures. */
    Context context(Path directory, int threads) {
        DataSets data = new DataSets(new DataPlaces(Map.of("set", folder)));
        Monitor monitor = new Monitor() {
            @Override
            public void begin(String name, long done, long total, String unit) {}

            @Override
            public void advance(long done, Map<String, Double> figures) {}

            @Override
            public void end() {}

            @Override
            public void event(String type, Map<String, Object> fields) {
                if (type.equals("step")) {
                    afterStep.run();
                } else {
                    messages.add(String.valueOf(fields.get("message")));
                }
            }
        };
        return new Context(directory, 1, new Hardware("cpu", threads), data, monitor, 0);
    }
}
