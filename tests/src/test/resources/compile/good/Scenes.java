package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.Solarize;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.dsl.stage.Stage;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** All stages of ORL. */
@Experiment(id = "scenes", title = "ORL \"on\" scenes", paper = "arXiv:2106.11952")
@BatchSize(64)
public abstract class Scenes {

    public interface Random extends Role {}

    public interface ImageLevel extends Role {}

    public interface ObjectLevel extends Role {}

    @Evaluation(row = "ORL", column = "VOC07 SVM")
    @LinearSvm(costs = {1, 0.5})
    protected abstract MeanAp objectLevelSvm(Voc07 voc07, Encoder<ObjectLevel> encoder);

    @Provides
    protected ImageSet images() {
        return new CocoJson("scenes", "pretrain.json", "images");
    }

    @Provides
    protected Voc07 voc07() {
        return Voc07.standard();
    }

    @Provides
    @ResNet(depth = 18)
    @Mlp(hidden = 512, out = 128)
    protected abstract Architecture network();

    @Stage
    @RandomInit
    protected abstract Encoder<Random> initialise(Architecture network);

    @Stage
    @Byol(momentum = 0.99)
    @Training
    @Epochs(20)
    protected abstract Encoder<ImageLevel> pretrainImages(
            ImageSet images, Architecture network, @Photometric View first, @RandomResizedCrop(size = 96) @Solarize View second);

    @Stage
    @KnnRetrieval
    protected abstract Neighbours retrieve(ImageSet images, Encoder<ImageLevel> encoder);

    @Stage
    @SelectiveSearch(mode = SelectiveSearch.Mode.QUALITY)
    protected abstract Proposals propose(ImageSet images);

    @Stage
    @RoiPairs
    protected abstract Correspondences pair(
            ImageSet images, Encoder<ImageLevel> encoder, Neighbours neighbours, Proposals proposals);

    @Stage
    @Orl
    @Training
    @Epochs(10)
    @Warmup(epochs = 1)
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images,
            Architecture network,
            Correspondences pairs,
            @Photometric View first,
            @Photometric View second,
            @Photometric View third,
            @RandomHorizontalFlip @GaussianBlur(p = 0.1) View fourth);

    @Evaluation(row = "Random")
    @LinearSvm(folds = 2)
    abstract MeanAp randomSvm(Voc07 voc07, Encoder<Random> encoder);

    @Retention(RetentionPolicy.RUNTIME)
    @Sgd(lr = 0.1, momentum = 0.5)
    @Cosine
    public @interface Training {}

    @Retention(RetentionPolicy.RUNTIME)
    @RandomResizedCrop(size = 96)
    @RandomHorizontalFlip
    public @interface Photometric {}
}
