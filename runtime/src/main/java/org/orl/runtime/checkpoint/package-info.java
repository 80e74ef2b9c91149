/** What is kept on disk: results and checkpoints, written whole or not at all. */
package org.orl.runtime.checkpoint;
