/** Carries out the augmentations of which views are made. */
package org.orl.runtime.augment;
