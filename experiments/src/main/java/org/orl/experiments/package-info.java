/** Experiments, one a file, and the recipes that they share. */
package org.orl.experiments;
