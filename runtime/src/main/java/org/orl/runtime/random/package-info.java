/** Randomness without state: every draw is a function of what it is for. */
package org.orl.runtime.random;
