/** The Supervised row, made from scratch. */
package org.orl.experiments.supervised;
