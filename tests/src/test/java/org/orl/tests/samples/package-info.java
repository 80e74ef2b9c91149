/** Every sample of the manual, run. */
package org.orl.tests.samples;
