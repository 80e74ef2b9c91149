/** Nearest neighbours of images by their embeddings. */
package org.orl.runtime.retrieval;
