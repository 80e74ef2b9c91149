/** The tensor engine: the only room that knows PyTorch-specific classes. */
package org.orl.runtime.engine;
