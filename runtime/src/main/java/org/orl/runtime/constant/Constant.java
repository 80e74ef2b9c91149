package org.orl.runtime.constant;

/**
 * A constant of an experiment, as it holds in a run.
 *
 * @param path by which {@code --set} reaches it, such as {@code pretrainImages.Sgd.lr}
 * @param value as a person would write it
 * @param from where it is written: {@code OrlCoco.java:58}, {@code --set}, {@code --config FILE:LINE}, or
 *     {@code default of @Sgd}
 * @since 0.1
 */
public record Constant(String path, String value, String from) {}
