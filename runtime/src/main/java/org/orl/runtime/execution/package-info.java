/** Runs a graph: which node is due, which is stored, who executes it. */
package org.orl.runtime.execution;
