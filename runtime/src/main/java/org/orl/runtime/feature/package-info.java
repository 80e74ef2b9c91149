/** Features of whole image sets: pictures prepared on many threads, embedded in batches. */
package org.orl.runtime.feature;
