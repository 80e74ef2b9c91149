/** The Random row: an encoder that nobody trained. */
package org.orl.experiments.random;
