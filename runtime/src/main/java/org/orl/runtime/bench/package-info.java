/** Measures how fast the parts of a run are. */
package org.orl.runtime.bench;
