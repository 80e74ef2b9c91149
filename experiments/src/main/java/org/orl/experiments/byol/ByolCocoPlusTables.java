package org.orl.experiments.byol;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link ByolCocoPlus}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "byol-coco-plus-tables",
        title = "BYOL on COCO+: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2006.07733",
        row = "BYOL")
public abstract class ByolCocoPlusTables extends ByolCocoPlus implements ClassificationTables<ByolCoco.ImageLevel> {}
