package org.orl.dsl.train;

/**
 * A constant of a stage beside its kind; implemented by the records of setting annotations.
 *
 * <p>A setting on the class holds for every stage whose kind reads it.
 *
 * @since 0.1
 */
public interface Setting {

    /**
     * Whether what a stage makes depends on it, which is so unless a record says otherwise. One that only asks for a look
     * is no part of the fingerprint: a stored result serves with and without it.
     */
    default boolean changesResult() {
        return true;
    }
}
