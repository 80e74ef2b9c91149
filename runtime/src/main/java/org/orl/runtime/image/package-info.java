/** Pictures in memory: decoding, resizing, recolouring, blurring. */
package org.orl.runtime.image;
