/** Executors of evaluations, each mirroring the annotation of the same name in {@code org.orl.dsl.evaluate}. */
package org.orl.runtime.evaluate;
