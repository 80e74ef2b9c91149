/** Rules of the numbers of one node, which the processor and {@code --set} obey alike. */
package org.orl.dsl.rule;
