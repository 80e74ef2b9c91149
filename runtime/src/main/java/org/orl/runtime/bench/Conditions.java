package org.orl.runtime.bench;

import ai.djl.ndarray.NDManager;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

/**
 * Under which items are measured.
 *
 * @param threads for what runs on several; what is given per core runs on one
 * @param photos encoded photos
 * @param main the class whose start is measured
 * @since 0.1
 */
public record Conditions(int threads, Photos photos, String main) {

    /** The engine, on the CPU. */
    Engine engine() {
        return Engine.start(new Hardware("cpu", threads));
    }

    /** A new manager of the engine's arrays. */
    NDManager newManager() {
        return engine().newManager();
    }
}
