/** From the compiler's elements and annotation mirrors to the model. */
package org.orl.processor.read;
