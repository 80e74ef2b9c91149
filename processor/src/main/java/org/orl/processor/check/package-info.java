/** The rules of the language, one a class. */
package org.orl.processor.check;
