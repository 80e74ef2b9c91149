package org.orl.runtime.bench;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.evaluate.LabelledFeatures;
import org.orl.runtime.evaluate.SvmProtocol;
import org.orl.runtime.report.Monitor;

/** Seconds of the VOC07 linear-SVM protocol: 19 costs, three folds, the final fit and the ranking. */
final class SvmEvaluation implements Item {

    private static final int IMAGES = 5011;
    private static final int CLASSES = 2;

    @Override
    public String name() {
        return "svm";
    }

    @Override
    public String what() {
        return "linear-SVM protocol, " + IMAGES + " x 8192, " + CLASSES + " of 20 classes, 19 costs, 3 folds";
    }

    @Override
    public String unit() {
        return "s/class";
    }

    @Override
    public String reference() {
        return "linear SVM";
    }

    @Override
    public int runs() {
        return 1;
    }

    @Override
    public Probe prepare(Conditions conditions) {
        LabelledFeatures features = SyntheticFeatures.draw(IMAGES, CLASSES, 0);
        LinearSvm.Spec spec = new LinearSvm.Spec(
                256,
                224,
                5,
                0,
                DoubleStream.concat(
                                DoubleStream.of(1, 10, 100),
                                IntStream.rangeClosed(4, 19).mapToDouble(i -> Math.pow(0.5, i)))
                        .boxed()
                        .toList(),
                3,
                2,
                1e-4,
                2000);
        Probe protocol = Probe.duration(() -> Sink.take(new SvmProtocol(spec, conditions.threads())
                .evaluate(features, features, Monitor.silent())
                .mean()));
        return () -> protocol.figure() / CLASSES;
    }
}
