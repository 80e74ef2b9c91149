/** Tables and figures of papers: which experiment makes what, and what was reported against what was found. */
package org.orl.runtime.reproduce;
