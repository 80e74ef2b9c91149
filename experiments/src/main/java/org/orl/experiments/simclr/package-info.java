/** SimCLR, the baseline that contrasts within the batch. */
package org.orl.experiments.simclr;
