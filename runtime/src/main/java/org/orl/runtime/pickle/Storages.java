package org.orl.runtime.pickle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of torch.save: a pickle, and the storages that it speaks of. */
interface Storages extends Closeable {

    /** The most bytes of a pickle that are read. */
    int MOST_PICKLED = 16 << 20;

    /** What was saved: tensors and containers. */
    Object root() throws IOException, Refused;

    /** The numbers of a storage, little-endian. */
    ByteBuffer read(Storage storage) throws IOException, Refused;
}
