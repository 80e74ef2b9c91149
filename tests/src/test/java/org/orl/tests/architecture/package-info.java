/** Which room may know which. */
package org.orl.tests.architecture;
