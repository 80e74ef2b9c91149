/** The augmentations of which views are made, one file each: the annotation and its record. */
package org.orl.dsl.augment;
