package org.orl.runtime.bench;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.evaluate.LabelledFeatures;
import org.orl.runtime.evaluate.LowShotProtocol;
import org.orl.runtime.evaluate.Shots;
import org.orl.runtime.random.Draws;
import org.orl.runtime.report.Monitor;

/** Seconds a class and sample of the low-shot protocol: all numbers of shots, 19 costs, ranking of 4,952 images. */
final class LowShotEvaluation implements Item {

    private static final int TRAIN = 5011;
    private static final int TEST = 4952;
    private static final int CLASSES = 2;
    private static final int NEGATIVES = 19;
    private static final List<Integer> SHOTS = List.of(1, 2, 4, 8, 16, 32, 64, 96);

    @Override
    public String name() {
        return "low-shot";
    }

    @Override
    public String what() {
        return "low-shot SVM protocol, one of 100 pairs of class and sample, 8192 features, 8 shots, 19 costs";
    }

    @Override
    public String unit() {
        return "s/pair";
    }

    @Override
    public String reference() {
        return "low-shot SVM";
    }

    @Override
    public int runs() {
        return 3;
    }

    @Override
    public Probe prepare(Conditions conditions) {
        LabelledFeatures train = SyntheticFeatures.draw(TRAIN, CLASSES, 0);
        LabelledFeatures test = SyntheticFeatures.draw(TEST, CLASSES, 1);
        LowShotSvm.Spec spec = new LowShotSvm.Spec(
                SHOTS,
                1,
                NEGATIVES,
                256,
                224,
                5,
                0,
                DoubleStream.concat(
                                DoubleStream.of(1, 10, 100),
                                IntStream.rangeClosed(4, 19).mapToDouble(i -> Math.pow(0.5, i)))
                        .boxed()
                        .toList(),
                2,
                1e-4,
                2000);
        LowShotProtocol protocol = new LowShotProtocol(spec, conditions.threads());
        Probe whole = Probe.duration(() -> Sink.take(
                protocol.evaluate(train, test, (column, sample, shots) -> draw(train, column, shots), Monitor.silent())
                        .points()
                        .get(0)
                        .mean()));
        return () -> whole.figure() / CLASSES;
    }

    private static Shots draw(LabelledFeatures train, int column, int shots) {
        return new Shots(
                some(train, column, MultiLabels.POSITIVE, shots),
                some(train, column, MultiLabels.NEGATIVE, shots * NEGATIVES));
    }

    private static int[] some(LabelledFeatures train, int column, byte label, int count) {
        int[] rows = IntStream.range(0, TRAIN)
                .filter(row -> train.labels().values()[row][column] == label)
                .toArray();
        return IntStream.of(Draws.of(column, label, count).permutation(rows.length))
                .limit(count)
                .map(place -> rows[place])
                .sorted()
                .toArray();
    }
}
