/** Object-level representation learning, the paper's own method. */
package org.orl.experiments.orl;
