/** Regions of photos: proposing them, filtering them, pairing them. */
package org.orl.runtime.region;
