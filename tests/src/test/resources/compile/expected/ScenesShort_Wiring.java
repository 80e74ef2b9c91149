package compile.good;

import java.util.List;
import javax.annotation.processing.Generated;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/**
 * The wiring of {@link ScenesShort}.
 */
@Generated("org.orl.processor.ExperimentProcessor")
public final class ScenesShort_Wiring extends ScenesShort implements Wiring {
    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(ScenesShort.class, "scenes-short", "", "");
    }

    @Override
    public void wire(Graph graph) {
        // images(), declared in Scenes, changed in ScenesShort
        Node<ImageSet> images = graph.provide("images", images());

        // voc07(), declared in Scenes
        Node<Voc07> voc07 = graph.provide("voc07", voc07());

        // network(), declared in Scenes
        Node<Architecture> network = graph.provide("network", new Architecture(
                new ResNet.Spec(18, 64),
                new Mlp.Spec(512, 128, Mlp.BatchNorm.HIDDEN)));

        // initialise(), declared in Scenes
        Node<Encoder<Scenes.Random>> initialise = graph
                .<Encoder<Scenes.Random>>stage("initialise", new RandomInit.Spec())
                .takes(network)
                .node();

        // pretrainImages(), declared in Scenes, changed in ScenesShort
        Node<Encoder<Scenes.ImageLevel>> pretrainImages = graph
                .<Encoder<Scenes.ImageLevel>>stage("pretrainImages", new Byol.Spec(0.99, 4096))
                .takes(images, network)
                .sees("one", View.of(
                        new RandomResizedCrop.Spec(96, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomHorizontalFlip.Spec(0.5)))
                .sees("two", View.of(
                        new RandomResizedCrop.Spec(64, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomGrayscale.Spec(0.2)))
                .with(
                        new Sgd.Spec(0.2, 0.5, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(2),
                        new BatchSize.Spec(32),
                        new Precision.Spec(Precision.Format.BF16))
                .node();

        // retrieve(), declared in Scenes
        Node<Neighbours> retrieve = graph
                .<Neighbours>stage("retrieve", new KnnRetrieval.Spec(10, 256, 224))
                .takes(images, pretrainImages)
                .node();

        // propose(), declared in Scenes
        Node<Proposals> propose = graph
                .<Proposals>stage("propose", new SelectiveSearch.Spec(SelectiveSearch.Mode.QUALITY))
                .takes(images)
                .node();

        // pair(), declared in Scenes
        Node<Correspondences> pair = graph
                .<Correspondences>stage("pair", new RoiPairs.Spec(0.1, 96, 3.0, 0.5, 100, 224))
                .takes(images, pretrainImages, retrieve, propose)
                .node();

        // pretrainObjects(), declared in Scenes, changed in ScenesShort
        Node<Encoder<Scenes.ObjectLevel>> pretrainObjects = graph
                .<Encoder<Scenes.ObjectLevel>>stage("pretrainObjects", new Orl.Spec(0.99, 4096, 96, 1.0, 1.0, 1.0))
                .takes(images, network, pair)
                .sees("first", View.of(
                        new RandomResizedCrop.Spec(96, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomHorizontalFlip.Spec(0.5)))
                .sees("second", View.of(
                        new RandomResizedCrop.Spec(96, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomHorizontalFlip.Spec(0.5)))
                .sees("third", View.of(
                        new RandomResizedCrop.Spec(96, 0.08, 1.0, 0.75, 1.3333333333333333, Interpolation.BILINEAR),
                        new RandomHorizontalFlip.Spec(0.5)))
                .sees("fourth", View.of(
                        new RandomHorizontalFlip.Spec(0.5),
                        new GaussianBlur.Spec(0.1, 0.1, 2.0)))
                .with(
                        new Sgd.Spec(0.1, 0.5, 1e-4, false),
                        new Cosine.Spec(0.0),
                        new Epochs.Spec(10),
                        new BatchSize.Spec(32),
                        new Warmup.Spec(1, 1e-4))
                .node();

        // objectLevelSvm(), declared in Scenes
        Node<MeanAp> objectLevelSvm = graph
                .<MeanAp>evaluation(
                        "objectLevelSvm",
                        new Cell("ORL", "VOC07 SVM"),
                        new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0, 0.5), 3, 2.0, 1e-4, 2000))
                .takes(voc07, pretrainObjects)
                .node();

        // randomSvm(), declared in Scenes
        Node<MeanAp> randomSvm = graph
                .<MeanAp>evaluation(
                        "randomSvm",
                        new Cell("Random", "LinearSvm"),
                        new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0, 10.0, 100.0, 0.0625,
                                0.03125, 0.015625, 0.0078125, 0.00390625, 0.001953125, 9.765625e-4,
                                4.8828125e-4, 2.44140625e-4, 1.220703125e-4, 6.103515625e-5,
                                3.0517578125e-5, 1.52587890625e-5, 7.62939453125e-6,
                                3.814697265625e-6, 1.9073486328125e-6), 2, 2.0, 1e-4, 2000))
                .takes(voc07, initialise)
                .node();
    }

    @Override
    protected MeanAp objectLevelSvm(Voc07 voc07, Encoder<Scenes.ObjectLevel> encoder) {
        throw Wiring.declaredOnly("objectLevelSvm");
    }

    @Override
    protected Architecture network() {
        throw Wiring.declaredOnly("network");
    }

    @Override
    protected Encoder<Scenes.Random> initialise(Architecture network) {
        throw Wiring.declaredOnly("initialise");
    }

    @Override
    protected Encoder<Scenes.ImageLevel> pretrainImages(ImageSet pictures, Architecture network,
            View one, View two) {
        throw Wiring.declaredOnly("pretrainImages");
    }

    @Override
    protected Neighbours retrieve(ImageSet images, Encoder<Scenes.ImageLevel> encoder) {
        throw Wiring.declaredOnly("retrieve");
    }

    @Override
    protected Proposals propose(ImageSet images) {
        throw Wiring.declaredOnly("propose");
    }

    @Override
    protected Correspondences pair(ImageSet images, Encoder<Scenes.ImageLevel> encoder,
            Neighbours neighbours, Proposals proposals) {
        throw Wiring.declaredOnly("pair");
    }

    @Override
    protected Encoder<Scenes.ObjectLevel> pretrainObjects(ImageSet images, Architecture network,
            Correspondences pairs, View first, View second, View third, View fourth) {
        throw Wiring.declaredOnly("pretrainObjects");
    }

    @Override
    MeanAp randomSvm(Voc07 voc07, Encoder<Scenes.Random> encoder) {
        throw Wiring.declaredOnly("randomSvm");
    }
}
