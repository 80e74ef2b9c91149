/** Stages and the kinds of stage there are. */
package org.orl.dsl.stage;
