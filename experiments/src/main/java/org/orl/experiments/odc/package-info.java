/** Online deep clustering. */
package org.orl.experiments.odc;
