/** Tables of papers: which cell comes from which experiment, and what was reported against what was found. */
package org.orl.runtime.reproduce;
