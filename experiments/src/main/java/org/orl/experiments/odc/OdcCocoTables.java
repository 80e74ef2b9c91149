package org.orl.experiments.odc;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link OdcCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "odc-coco-tables",
        title = "ODC on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2006.10645",
        row = "ODC")
public abstract class OdcCocoTables extends OdcCoco implements ClassificationTables<OdcCoco.ImageLevel> {}
