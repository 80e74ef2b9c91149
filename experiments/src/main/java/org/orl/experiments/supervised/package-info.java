/** The Supervised row: imported, or made from scratch. */
package org.orl.experiments.supervised;
