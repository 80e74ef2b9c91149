package org.orl.experiments.simclr;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link SimClrCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "simclr-coco-tables",
        title = "SimCLR on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2002.05709",
        row = "SimCLR")
public abstract class SimClrCocoTables extends SimClrCoco implements ClassificationTables<SimClrCoco.ImageLevel> {}
