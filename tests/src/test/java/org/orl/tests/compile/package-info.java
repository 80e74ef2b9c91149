/** The annotation processor on real source files: right ones, wrong ones, and what is expected of each. */
package org.orl.tests.compile;
