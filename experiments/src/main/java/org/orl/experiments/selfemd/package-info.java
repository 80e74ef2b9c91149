/** Self-EMD, the baseline that moves feature maps onto each other. */
package org.orl.experiments.selfemd;
