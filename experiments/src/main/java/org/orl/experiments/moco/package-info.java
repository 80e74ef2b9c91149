/** MoCo v2, the baseline that contrasts with a queue of earlier images. */
package org.orl.experiments.moco;
