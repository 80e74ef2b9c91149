package org.orl.experiments.byol;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.Coco;

/**
 * BYOL on COCO+, which is train2017 with unlabeled2017: 241,690 images; all else is as on COCO.
 *
 * @since 0.1
 */
@Experiment(id = "byol-coco-plus", title = "BYOL on COCO+, ResNet-50, 800 epochs", paper = "arXiv:2006.07733")
public abstract class ByolCocoPlus extends ByolCoco {

    @Override
    protected ImageSet images() {
        return super.images().union(Coco.unlabeled2017());
    }
}
