/** Replays figures that the reference implementation computed. */
package org.orl.tests.parity;
