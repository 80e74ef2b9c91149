/** The generated wiring, with JavaPoet. */
package org.orl.processor.write;
