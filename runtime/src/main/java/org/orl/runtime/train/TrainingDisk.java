package org.orl.runtime.train;

import ai.djl.util.passthrough.PassthroughNDManager;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Head;
import org.orl.dsl.train.Epochs;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;

/**
 * What the training of an encoder needs on the disk: its checkpoints and its result, counted from the shapes of its
 * tensors. An executor says what its system has besides the encoder, in the order in which the system makes it.
 *
 * <p>The optimizer is taken to remember one number a parameter, as SGD and LARS do.
 *
 * @since 0.1
 */
public final class TrainingDisk {

    private static final int LOSSES_OF_EPOCH = 100;

    private final Architecture architecture;
    private final EncoderNetwork encoder;
    private long trained;
    private long kept;

    /**
     * A system that trains an encoder and remembers nothing else.
     *
     * @param architecture of the encoder
     */
    public TrainingDisk(Architecture architecture) {
        this.architecture = architecture;
        encoder = new EncoderNetwork(architecture, PassthroughNDManager.INSTANCE);
        train(encoder.state());
    }

    /**
     * Adds a network that follows all that is there so far.
     *
     * @return this
     */
    public TrainingDisk follower() {
        kept += trained + kept;
        return this;
    }

    /**
     * Adds predictors as {@link BootstrapSystem} has them.
     *
     * @param count how many
     * @param hidden width of each
     * @return this
     */
    public TrainingDisk predictors(int count, int hidden) {
        int width = encoder.projector().features();
        for (int i = 0; i < count; i++) {
            head(BootstrapSystem.predictor(architecture.projector(), hidden, width), width);
        }
        return this;
    }

    /**
     * Adds a head on the maps of the backbone.
     *
     * @param head its record
     * @return this
     */
    public TrainingDisk onMaps(Head head) {
        head(head, encoder.backbone().features());
        return this;
    }

    /**
     * Adds vectors as wide as an embedding that are remembered, such as a queue.
     *
     * @param count how many
     * @return this
     */
    public TrainingDisk embeddings(long count) {
        return numbers(count * encoder.projector().features(), Float.BYTES);
    }

    /**
     * Adds numbers that are remembered.
     *
     * @param count how many
     * @param bytes of each
     * @return this
     */
    public TrainingDisk numbers(long count, int bytes) {
        kept += count * bytes;
        return this;
    }

    /**
     * What the training needs.
     *
     * @param known of its node
     * @return its need, with one checkpoint more than are kept: an old one is deleted when the new one is whole
     */
    public DiskUse use(Known known) {
        long losses = LOSSES_OF_EPOCH
                * known.setting(Epochs.Spec.class)
                        .map(epochs -> (long) epochs.value())
                        .orElse(0L);
        long checkpoint = 2 * trained + kept + losses;
        return DiskUse.of(encoder.state().bytes() + losses).beside((known.keepCheckpoints() + 1L) * checkpoint);
    }

    private void head(Head head, int in) {
        State state = new State(PassthroughNDManager.INSTANCE);
        Networks.head(head, in, state.scope("head"));
        train(state);
    }

    private void train(State state) {
        trained += State.bytes(state.parameters());
        kept += State.bytes(state.buffers());
    }
}
