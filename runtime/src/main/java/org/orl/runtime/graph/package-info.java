/** The graph of an experiment: nodes with their constants, and the edges between them. */
package org.orl.runtime.graph;
