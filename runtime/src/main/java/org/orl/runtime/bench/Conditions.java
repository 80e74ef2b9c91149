package org.orl.runtime.bench;

import ai.djl.ndarray.NDManager;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

/**
 * Under which items are measured.
 *
 * @param hardware its threads are for what runs on several; what is given per core runs on one, and always on the CPU
 * @param batch images a step of training
 * @param photos encoded photos
 * @param main the class whose start is measured
 * @since 0.1
 */
public record Conditions(Hardware hardware, int batch, Photos photos, String main) {

    int threads() {
        return hardware.threads();
    }

    /** The engine, on the device. */
    Engine engine() {
        return Engine.start(hardware);
    }

    /** A new manager of the engine's arrays. */
    NDManager newManager() {
        return engine().newManager();
    }
}
