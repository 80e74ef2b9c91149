/** DenseCL, the baseline that also contrasts cells of feature maps. */
package org.orl.experiments.densecl;
