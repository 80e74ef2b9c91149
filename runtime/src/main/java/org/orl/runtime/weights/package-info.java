/** Weights of other programs: their files, their names for tensors, and what these are called here. */
package org.orl.runtime.weights;
