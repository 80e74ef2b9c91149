package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link OrlCocoPlus}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-coco-plus-tables",
        title = "ORL on COCO+: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2106.11952",
        row = "ORL")
public abstract class OrlCocoPlusTables extends OrlCocoPlus implements ClassificationTables<OrlCoco.ObjectLevel> {}
