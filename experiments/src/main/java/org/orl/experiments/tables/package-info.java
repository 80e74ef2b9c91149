/** The evaluations of the paper's tables, for whatever encoder an experiment trains. */
package org.orl.experiments.tables;
