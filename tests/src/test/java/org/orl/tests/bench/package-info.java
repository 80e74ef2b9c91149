/** Programs that measure; run by hand, not by the build. */
package org.orl.tests.bench;
