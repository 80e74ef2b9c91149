package org.orl.experiments.samples;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.data.Provides;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;

/**
 * A first experiment: train an encoder on a handful of drawn scenes, and score it.
 *
 * <p>An experiment is an abstract class. Its methods are the nodes of a graph, and the types of their parameters are the
 * edges: {@code pretrain} gets the {@code ImageSet} that {@code images} returns, {@code svm} gets the {@code
 * Encoder<Trained>} that {@code pretrain} returns. Nobody calls these methods; the wiring that the compiler writes beside
 * this class, {@code Sample01_HelloByol_Wiring}, says what each node is.
 *
 * <p>Run it: {@code ./orl run Sample01_HelloByol}. It takes seconds; the second time, nothing is left to do.
 *
 * @since 0.1
 */
@Experiment(id = "sample-01-hello-byol", title = "Sample 1: a first experiment")
public abstract class Sample01_HelloByol {

    /** The name of the encoder in types. An experiment with several encoders has a role for each. */
    public interface Trained extends Role {}

    // Sources say what is given. They describe: no picture is read here.

    /** What is trained on: 16 scenes of 48 pixels, drawn from the seed 1. */
    @Provides
    protected ImageSet images() {
        return new ProceduralScenes(16, 1, 48);
    }

    /** What the encoder is scored on: labelled scenes to fit classifiers on, and others to test them on. */
    @Provides
    protected ProceduralScenes.Split labelled() {
        return new ProceduralScenes.Split(new ProceduralScenes(24, 2, 48), new ProceduralScenes(24, 3, 48));
    }

    /** The shape of the encoder: an abstract source is described by annotations alone. */
    @Provides
    @ResNet(depth = 18, width = 16)
    @Mlp(hidden = 32, out = 16)
    protected abstract Architecture network();

    /**
     * A stage computes something that is kept. Its kind, here {@code @Byol}, says what it does; the settings beside it say
     * how. The annotations in front of a {@code View} are its recipe, in the order in which they are applied.
     */
    @Stage
    @Byol(predictorHidden = 32)
    @Sgd(lr = 0.05)
    @Cosine
    @Epochs(1)
    @BatchSize(8)
    protected abstract Encoder<Trained> pretrain(
            ImageSet images,
            Architecture network,
            @RandomResizedCrop(size = 32) @RandomHorizontalFlip View first,
            @RandomResizedCrop(size = 32) @RandomGrayscale View second);

    /** An evaluation gives a score: a cell of the table that a run ends with. */
    @Evaluation(row = "BYOL", column = "Scenes SVM")
    @LinearSvm(
            resize = 64,
            size = 64,
            costs = {1, 0.1})
    protected abstract MeanAp svm(ProceduralScenes.Split labelled, Encoder<Trained> encoder);
}
