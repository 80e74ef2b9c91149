/** InterCLR, which also contrasts images of one cluster. */
package org.orl.experiments.interclr;
