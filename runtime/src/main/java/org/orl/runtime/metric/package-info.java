/** Figures of merit, from scores and truths. */
package org.orl.runtime.metric;
