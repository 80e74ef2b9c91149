/** Results in many files, each checked by its hash, so that an interrupted stage goes on where it was. */
package org.orl.runtime.shard;
