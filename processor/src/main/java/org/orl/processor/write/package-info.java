/** The generated wiring, as text. */
package org.orl.processor.write;
