/** Settings of a training stage. */
package org.orl.dsl.train;
