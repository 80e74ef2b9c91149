package org.orl.experiments.byol;

import org.orl.dsl.Experiment;
import org.orl.experiments.scenes.ScenesTables;

/**
 * {@link ByolScenes}, also evaluated on the other classification protocols at that size.
 *
 * @since 0.1
 */
@Experiment(
        id = "byol-scenes-tables",
        title = "BYOL on a folder of photos: all classification protocols",
        paper = "arXiv:2006.07733",
        row = "BYOL")
public abstract class ByolScenesTables extends ByolScenes implements ScenesTables<ByolCoco.ImageLevel> {}
