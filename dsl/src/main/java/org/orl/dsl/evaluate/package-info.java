/** Evaluations and the protocols there are. */
package org.orl.dsl.evaluate;
