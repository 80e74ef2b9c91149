/** Bootstrap your own latent, the image-level baseline. */
package org.orl.experiments.byol;
