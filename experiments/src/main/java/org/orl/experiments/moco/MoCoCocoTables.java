package org.orl.experiments.moco;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link MoCoCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "moco-coco-tables",
        title = "MoCo v2 on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2003.04297",
        row = "MoCo v2")
public abstract class MoCoCocoTables extends MoCoCoco implements ClassificationTables<MoCoCoco.ImageLevel> {}
