/** The manual in numbered samples, one idea each; {@code docs/guide.md} walks through them. */
package org.orl.experiments.samples;
