package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.Coco;

/**
 * ORL on COCO+, which is train2017 with unlabeled2017: 241,690 images; all else is as on COCO.
 *
 * @since 0.1
 */
@Experiment(id = "orl-coco-plus", title = "ORL on COCO+, ResNet-50, 800 epochs", paper = "arXiv:2106.11952")
public abstract class OrlCocoPlus extends OrlCoco {

    @Override
    protected ImageSet images() {
        return super.images().union(Coco.unlabeled2017());
    }
}
