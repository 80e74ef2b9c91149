/** Reads what a compiled class does, without how it was written. */
package org.orl.runtime.bytecode;
