package org.orl.experiments.densecl;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link DenseClCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "densecl-coco-tables",
        title = "DenseCL on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2011.09157",
        row = "DenseCL")
public abstract class DenseClCocoTables extends DenseClCoco implements ClassificationTables<DenseClCoco.ImageLevel> {}
