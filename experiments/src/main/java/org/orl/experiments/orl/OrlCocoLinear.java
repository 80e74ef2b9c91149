package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.INat18;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.data.Places205;
import org.orl.dsl.data.Provides;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.experiments.recipe.INatProbe84;
import org.orl.experiments.recipe.ImageNetProbe28;
import org.orl.experiments.recipe.ImageNetProbeView;
import org.orl.experiments.recipe.PlacesProbe14;
import org.orl.experiments.recipe.ProbeView;

/**
 * The classification protocols of the paper beyond VOC07's SVM, for BYOL and ORL on COCO.
 *
 * <p>Shares all stages of {@link OrlCoco}; needs {@code --data} for imagenet, places205 and inat18 too.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-coco-linear",
        title = "ORL on COCO: low-shot SVM, ImageNet, Places205 and iNat18 linear",
        paper = "arXiv:2106.11952")
public abstract class OrlCocoLinear extends OrlCoco {

    /** What linear classifiers are trained and scored on. */
    @Provides
    protected ImageNet imagenet() {
        return ImageNet.folders();
    }

    /** What linear classifiers are trained and scored on. */
    @Provides
    protected Places205 places205() {
        return Places205.standard();
    }

    /** What linear classifiers are trained and scored on. */
    @Provides
    protected INat18 inat18() {
        return INat18.standard();
    }

    /** Low-shot VOC07, BYOL. */
    @Evaluation(row = "BYOL", column = "VOC07 low-shot")
    @LowShotSvm
    protected abstract ShotCurve byolLowShot(Voc07 voc07, Encoder<ImageLevel> encoder);

    /** Low-shot VOC07, ORL. */
    @Evaluation(row = "ORL", column = "VOC07 low-shot")
    @LowShotSvm
    protected abstract ShotCurve orlLowShot(Voc07 voc07, Encoder<ObjectLevel> encoder);

    /** ImageNet, BYOL. */
    @Evaluation(row = "BYOL", column = "ImageNet linear")
    @LinearProbe
    @ImageNetProbe28
    protected abstract TopK byolImageNet(ImageNet imagenet, Encoder<ImageLevel> encoder, @ImageNetProbeView View view);

    /** ImageNet, ORL. */
    @Evaluation(row = "ORL", column = "ImageNet linear")
    @LinearProbe
    @ImageNetProbe28
    protected abstract TopK orlImageNet(ImageNet imagenet, Encoder<ObjectLevel> encoder, @ImageNetProbeView View view);

    /** Places205, BYOL. */
    @Evaluation(row = "BYOL", column = "Places205 linear")
    @LinearProbe
    @PlacesProbe14
    protected abstract TopK byolPlaces(Places205 places205, Encoder<ImageLevel> encoder, @ProbeView View view);

    /** Places205, ORL. */
    @Evaluation(row = "ORL", column = "Places205 linear")
    @LinearProbe
    @PlacesProbe14
    protected abstract TopK orlPlaces(Places205 places205, Encoder<ObjectLevel> encoder, @ProbeView View view);

    /** iNaturalist 2018, BYOL. */
    @Evaluation(row = "BYOL", column = "iNat18 linear")
    @LinearProbe
    @INatProbe84
    protected abstract TopK byolINat(INat18 inat18, Encoder<ImageLevel> encoder, @ProbeView View view);

    /** iNaturalist 2018, ORL. */
    @Evaluation(row = "ORL", column = "iNat18 linear")
    @LinearProbe
    @INatProbe84
    protected abstract TopK orlINat(INat18 inat18, Encoder<ObjectLevel> encoder, @ProbeView View view);
}
