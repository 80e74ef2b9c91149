package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Context;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.report.Monitor;

/** BYOL or ORL with a narrow ResNet-18 on pictures of 32 px: trains in seconds. */
final class TinyTraining implements AutoCloseable {

    static final int BATCH = 8;

    private static final int SIZE = 32;
    private static final Hardware HARDWARE = new Hardware("cpu", 1);

    final Events events = new Events();
    final NDManager manager = Engine.start(HARDWARE).newManager();
    final BootstrapSystem system;
    final TrainingLoop loop;
    final int terms;

    /** What a monitor was told. */
    static final class Events implements Monitor {

        final List<String> types = new ArrayList<>();
        final List<Map<String, Object>> fields = new ArrayList<>();
        double lastLoss;

        @Override
        public void begin(String name, long done, long total, String unit) {}

        @Override
        public void advance(long done, Map<String, Double> figures) {
            lastLoss = figures.get("loss");
        }

        @Override
        public void end() {}

        @Override
        public void event(String type, Map<String, Object> some) {
            types.add(type);
            fields.add(some);
        }
    }

    TinyTraining(Path directory, List<BootstrapSystem.Term> terms, int epochs, double rate, int checkpointEvery) {
        this(directory, terms, epochs, rate, StepSettings.PLAIN, checkpointEvery);
    }

    TinyTraining(
            Path directory,
            List<BootstrapSystem.Term> terms,
            int epochs,
            double rate,
            StepSettings settings,
            int checkpointEvery) {
        this(directory, terms, new CosineDistance.Spec(), epochs, rate, settings, checkpointEvery);
    }

    TinyTraining(
            Path directory,
            List<BootstrapSystem.Term> terms,
            Loss loss,
            int epochs,
            double rate,
            StepSettings settings,
            int checkpointEvery) {
        int stepsPerEpoch = 5;
        this.terms = terms.size();
        TargetMomentum momentum = new TargetMomentum(0.9, (long) epochs * stepsPerEpoch);
        Architecture architecture = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(32, 16));
        system = new BootstrapSystem(architecture, 32, terms, loss, momentum, 5, manager);
        loop = new TrainingLoop(
                Engine.start(HARDWARE),
                manager,
                system,
                new Sgd.Spec(rate, 0.9, 1e-4, false),
                new LearningRate(rate, new Cosine.Spec(0), Optional.empty(), epochs, stepsPerEpoch),
                settings,
                new Context(directory, 5, HARDWARE, new DataSets(new DataPlaces(Map.of())), events, checkpointEvery));
    }

    static TinyTraining byol(Path directory, int epochs, double rate, int checkpointEvery) {
        return new TinyTraining(
                directory, List.of(new BootstrapSystem.Term("loss", "predictor", 1)), epochs, rate, checkpointEvery);
    }

    static TinyTraining orl(Path directory, int epochs, double rate) {
        return new TinyTraining(
                directory,
                List.of(
                        new BootstrapSystem.Term("loss_image", "predictor.image", 1),
                        new BootstrapSystem.Term("loss_intra", "predictor.intra", 1),
                        new BootstrapSystem.Term("loss_inter", "predictor.inter", 1)),
                epochs,
                rate,
                0);
    }

    /** Batches that differ from step to step; somebody is told before each. */
    BatchFeed.Source batches(LongConsumer before) {
        return first -> new BatchFeed() {
            private long step = first;

            @Override
            public TrainingBatch next(NDManager scratch) {
                before.accept(step);
                return batch(scratch, step++);
            }

            @Override
            public void close() {}
        };
    }

    /** The same batch again and again. */
    BatchFeed.Source oneBatch() {
        return first -> new BatchFeed() {
            @Override
            public TrainingBatch next(NDManager scratch) {
                return batch(scratch, 0);
            }

            @Override
            public void close() {}
        };
    }

    TrainingBatch batch(NDManager scratch, long step) {
        return batch(2 * terms, scratch, step);
    }

    /** Pairs of views: waves of a frequency and direction of each picture's own, the second view shifted and dimmed. */
    static TrainingBatch batch(int count, NDManager scratch, long step) {
        NDList views = new NDList();
        for (int view = 0; view < count; view++) {
            float[] numbers = new float[BATCH * 3 * SIZE * SIZE];
            for (int i = 0; i < numbers.length; i++) {
                int x = i % SIZE + 3 * (view % 2);
                int y = i / SIZE % SIZE;
                int channel = i / (SIZE * SIZE) % 3;
                int image = i / (3 * SIZE * SIZE);
                int pair = view / 2;
                double angle = image + 0.7 * step + 0.3 * pair;
                double wave = Math.sin((0.2 + 0.1 * image) * (x * Math.cos(angle) + y * Math.sin(angle)) + channel);
                numbers[i] = (float) ((1 - 0.2 * (view % 2)) * wave);
            }
            NDArray array = scratch.create(numbers, new Shape(BATCH, 3, SIZE, SIZE));
            views.add(array);
        }
        return new TrainingBatch(views, IntStream.range(0, BATCH).toArray());
    }

    /** All weights of the result, as bytes. */
    byte[] weights() {
        EncoderNetwork online = system.encoder();
        List<Safetensors.Tensor> tensors = new ArrayList<>();
        online.state().all().forEach((name, array) -> {
            boolean counter = name.endsWith("num_batches_tracked");
            tensors.add(new Safetensors.Tensor(
                    name,
                    counter ? Safetensors.Type.I64 : Safetensors.Type.F32,
                    array.getShape().getShape(),
                    array::toByteBuffer));
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Safetensors.write(bytes, tensors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}
