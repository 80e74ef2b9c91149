/** What the processor says: every text, and the way to the compiler's diagnostics. */
package org.orl.processor.report;
