/** Losses: how far apart the embeddings of two views are. */
package org.orl.dsl.objective;
