/** NPID, which tells images from memories of others. */
package org.orl.experiments.npid;
