/** Executes the kinds of stages. */
package org.orl.runtime.stage;
