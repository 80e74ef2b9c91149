package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.experiments.tables.ClassificationTables;

/**
 * {@link OrlCoco}, also evaluated on the other classification columns of the paper's tables.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-coco-tables",
        title = "ORL on COCO: linear, low-shot and semi-supervised classification",
        paper = "arXiv:2106.11952",
        row = "ORL")
public abstract class OrlCocoTables extends OrlCoco implements ClassificationTables<OrlCoco.ObjectLevel> {}
