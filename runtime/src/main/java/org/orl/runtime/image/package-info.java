/** Pictures in memory: decoding, resizing, cropping. */
package org.orl.runtime.image;
