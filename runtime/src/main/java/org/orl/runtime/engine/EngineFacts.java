package org.orl.runtime.engine;

/**
 * What the engine is and runs on, for {@code orl doctor} and for a result's provenance.
 *
 * @param engine name and version
 * @param djl version of DJL
 * @param natives folder of the native libraries
 * @param device the CPU or one of the GPUs, as on the command line
 * @param threads threads of one operation
 * @param visibleGpus how many GPUs the engine could use; 0 with a CPU build, whatever the machine has
 * @since 0.1
 */
public record EngineFacts(String engine, String djl, String natives, String device, int threads, int visibleGpus) {}
