package org.orl.experiments.orl;

import org.orl.dsl.Experiment;
import org.orl.experiments.scenes.ScenesTables;

/**
 * {@link OrlScenes}, also evaluated on the other classification protocols at that size.
 *
 * @since 0.1
 */
@Experiment(
        id = "orl-scenes-tables",
        title = "ORL on a folder of photos: all classification protocols",
        paper = "arXiv:2106.11952",
        row = "ORL")
public abstract class OrlScenesTables extends OrlScenes implements ScenesTables<OrlCoco.ObjectLevel> {}
