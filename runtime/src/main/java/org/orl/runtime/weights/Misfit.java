package org.orl.runtime.weights;

import java.util.List;

/**
 * Tensors without a counterpart.
 *
 * @param missing what the network has and the file has not, by our names
 * @param misshapen what has another shape or type in the file, each with both
 * @param superfluous what the file has and the network has not, by the file's names
 */
record Misfit(List<String> missing, List<String> misshapen, List<String> superfluous) {}
