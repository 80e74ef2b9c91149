/** Draws the procedural scenes: labelled pictures of several objects, from a seed and an index alone. */
package org.orl.runtime.scenes;
