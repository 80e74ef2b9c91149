package org.orl.experiments.random;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.Stage;
import org.orl.experiments.scenes.Scenes;
import org.orl.experiments.scenes.ScenesTables;

/**
 * The network of {@link Scenes} as it was initialised, on all classification protocols at that size.
 *
 * <p>Its encoder is that of the Random row of {@code OrlScenes}: in one workspace the two share it.
 *
 * @since 0.1
 */
@Experiment(
        id = "random-scenes-tables",
        title = "A small ResNet-18 that nobody trained: all classification protocols",
        paper = "arXiv:2106.11952",
        row = "Random")
public abstract class RandomScenesTables implements ScenesTables<RandomScenesTables.Untrained> {

    /** The encoder that nobody trained. */
    public interface Untrained extends Role {}

    /** What encoders are compared on. */
    @Provides
    protected Voc07 voc07() {
        return Scenes.voc07();
    }

    /** The shape of the encoder. */
    @Provides
    @ResNet(depth = 18, width = Scenes.WIDTH)
    @Mlp(hidden = 256, out = 128)
    protected abstract Architecture network();

    /** Initial weights. */
    @Stage
    @RandomInit
    protected abstract Encoder<Untrained> initialise(Architecture network);

    /** As table 1, column VOC07. */
    @Evaluation(column = "VOC07 SVM")
    @LinearSvm(resize = Scenes.RESIZED, size = Scenes.PIXELS)
    protected abstract MeanAp randomSvm(Voc07 voc07, Encoder<Untrained> encoder);
}
