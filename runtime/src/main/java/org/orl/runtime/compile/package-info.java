/** Compiles an experiment's source file in memory, with the annotation processor. */
package org.orl.runtime.compile;
