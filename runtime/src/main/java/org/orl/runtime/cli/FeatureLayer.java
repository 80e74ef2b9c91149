package org.orl.runtime.cli;

/** Whose output is wanted; the names are torchvision's where it has one. */
enum FeatureLayer {
    /** The stem, before its pooling. */
    stem,
    /** The first stage. */
    layer1,
    /** The second stage. */
    layer2,
    /** The third stage. */
    layer3,
    /** The last stage: the backbone's feature map. */
    layer4,
    /** The last map, averaged over its cells. */
    avgpool,
    /** The projector's output. */
    projector
}
