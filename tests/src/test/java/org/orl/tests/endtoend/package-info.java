/** Whole experiments, tiny, from the annotated class to the table. */
package org.orl.tests.endtoend;
