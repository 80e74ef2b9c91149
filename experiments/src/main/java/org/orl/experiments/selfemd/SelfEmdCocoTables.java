package org.orl.experiments.selfemd;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link SelfEmdCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "selfemd-coco-tables",
        title = "Self-EMD on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2011.13677",
        row = "Self-EMD")
public abstract class SelfEmdCocoTables extends SelfEmdCoco implements ClassificationTables<SelfEmdCoco.ImageLevel> {}
