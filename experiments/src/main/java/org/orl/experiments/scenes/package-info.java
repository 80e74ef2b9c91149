/** The folder of photos that small experiments train on. */
package org.orl.experiments.scenes;
