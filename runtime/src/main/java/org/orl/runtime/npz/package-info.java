/** NumPy's archive format, written. */
package org.orl.runtime.npz;
