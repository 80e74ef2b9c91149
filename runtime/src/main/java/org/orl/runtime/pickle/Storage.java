package org.orl.runtime.pickle;

import org.orl.runtime.checkpoint.Safetensors;

/**
 * A row of numbers in the file, of which tensors are views.
 *
 * @param type of the numbers
 * @param key what the file calls it
 * @param length how many numbers, as the pickle says
 */
record Storage(Safetensors.Type type, String key, long length) {

    /** How many bytes the numbers take. */
    long bytes() throws Refused {
        if (length < 0 || length > Integer.MAX_VALUE / type.bytes()) {
            throw new Refused("has a storage of " + length + " numbers, more than 2 GiB");
        }
        return length * type.bytes();
    }
}
