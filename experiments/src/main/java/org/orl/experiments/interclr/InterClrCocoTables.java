package org.orl.experiments.interclr;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link InterClrCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "interclr-coco-tables",
        title = "InterCLR on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2008.11702",
        row = "InterCLR")
public abstract class InterClrCocoTables extends InterClrCoco
        implements ClassificationTables<InterClrCoco.ImageLevel> {}
