/** The first experiment that a newcomer runs. */
package org.orl.experiments.quickstart;
