/** Features of many pictures: prepared on many threads, embedded in batches. */
package org.orl.runtime.feature;
