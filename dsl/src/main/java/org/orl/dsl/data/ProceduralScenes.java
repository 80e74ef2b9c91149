package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Drawn scenes of several objects, made from a seed: needs no files.
 *
 * <p>Each scene has one to three objects of ten classes in varied size, pose, light and overlap before a textured
 * background. Shape tells a class, and mostly material does (stripes, dots, checks and the like, coarse or fine, as fur
 * goes with cats); hue does not. Surroundings favour some classes, as in photos.
 *
 * @param count number of scenes
 * @param seed from which they are drawn; two sets with different seeds share no scene
 * @param size longer side in pixels
 * @since 0.1
 */
public record ProceduralScenes(int count, long seed, int size) implements ImageSet {

    /**
     * Labelled scenes for evaluation.
     *
     * @param train what is fitted on
     * @param test what is scored
     */
    public record Split(ImageSet train, ImageSet test) implements TrainTestSplit {}
}
