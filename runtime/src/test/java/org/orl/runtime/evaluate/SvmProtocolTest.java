package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.random.Draws;
import org.orl.runtime.report.Monitor;

final class SvmProtocolTest {

    private static final LinearSvm.Spec SPEC =
            new LinearSvm.Spec(256, 224, 5, 0, List.of(1.0, 10.0, 0.0625), 3, 2, 1e-4, 2000);

    @Test
    void theNumberOfThreadsDoesNotChangeASingleBit() {
        LabelledFeatures train = scene(60, 1);
        LabelledFeatures test = scene(40, 2);
        assertThat(new SvmProtocol(SPEC, 4).evaluate(train, test, Monitor.silent()))
                .isEqualTo(new SvmProtocol(SPEC, 1).evaluate(train, test, Monitor.silent()));
    }

    @Test
    void aClassThatShowsInItsFeatureIsFound() {
        SvmResult result = new SvmProtocol(SPEC, 2).evaluate(scene(60, 1), scene(40, 2), Monitor.silent());
        assertThat(result.classes()).extracting(SvmResult.ScoredClass::name).containsExactly("cat", "dog");
        assertThat(result.classes()).allSatisfy(c -> assertThat(c.ap()).isGreaterThan(0.95));
        assertThat(result.mean()).isBetween(0.95, 1.0);
    }

    @Test
    void classesThatCannotBeScoredAreLeftOutWithTheReason() {
        LabelledFeatures train = scene(12, 1);
        LabelledFeatures test = scene(12, 2);
        set(train, 0, MultiLabels.NEGATIVE);
        set(test, 1, MultiLabels.DIFFICULT);
        assertThat(new SvmProtocol(SPEC, 1).evaluate(train, test, Monitor.silent()))
                .isEqualTo(new SvmResult(
                        List.of(),
                        List.of(
                                new SvmResult.LeftOutClass("cat", "no positive training image"),
                                new SvmResult.LeftOutClass("dog", "no positive test image"))));
        set(train, 0, MultiLabels.POSITIVE);
        assertThat(new SvmProtocol(SPEC, 1)
                        .evaluate(train, test, Monitor.silent())
                        .leftOut())
                .contains(new SvmResult.LeftOutClass("cat", "no negative training image"));
    }

    @Test
    void difficultImagesAreNegativesInTrainingAndIgnoredInTest() {
        LabelledFeatures train = scene(60, 1);
        LabelledFeatures test = scene(40, 2);
        SvmResult expected = new SvmProtocol(SPEC, 1).evaluate(train, test, Monitor.silent());

        replace(train, MultiLabels.NEGATIVE, MultiLabels.DIFFICULT);
        assertThat(new SvmProtocol(SPEC, 1).evaluate(train, test, Monitor.silent()))
                .isEqualTo(expected);

        // A tested image that would be ranked first wrongly, were it not difficult.
        test.features()[0] = new float[] {9, 0, 0, 0};
        test.labels().values()[0][0] = MultiLabels.DIFFICULT;
        assertThat(new SvmProtocol(SPEC, 1)
                        .evaluate(train, test, Monitor.silent())
                        .classes()
                        .get(0)
                        .ap())
                .isEqualTo(1);
    }

    @Test
    void withTwoPositivesTheFoldsThatHaveOneCount() {
        LabelledFeatures train = scene(12, 1);
        set(train, 0, MultiLabels.NEGATIVE);
        train.labels().values()[3][0] = MultiLabels.POSITIVE;
        train.labels().values()[7][0] = MultiLabels.POSITIVE;
        SvmResult.ScoredClass cat = cat(train);
        assertThat(cat.folds()).isEqualTo(2);
        assertThat(cat.crossValidation()).allSatisfy(ap -> assertThat(ap).isBetween(0.0, 1.0));
    }

    @Test
    void withOnePositiveTheFirstCostIsTaken() {
        LabelledFeatures train = scene(12, 1);
        set(train, 0, MultiLabels.NEGATIVE);
        train.labels().values()[3][0] = MultiLabels.POSITIVE;
        SvmResult.ScoredClass cat = cat(train);
        assertThat(cat.folds()).isZero();
        assertThat(cat.cost()).isEqualTo(1);
        assertThat(cat.crossValidationAp()).isNaN();
    }

    @Test
    void featuresOfADivergedEncoderAreRefused() {
        LabelledFeatures train = scene(12, 1);
        train.features()[5][2] = Float.NaN;
        assertThatThrownBy(() -> cat(train)).isInstanceOf(UserError.class).hasMessageContaining("image 5");
    }

    @Test
    void theMonitorIsToldOfEveryFoldAndClass() {
        List<String> told = new ArrayList<>();
        Monitor monitor = new Monitor() {
            @Override
            public void begin(String name, long done, long total, String unit) {
                told.add(name + " " + total + " " + unit);
            }

            @Override
            public void advance(long done, Map<String, Double> figures) {
                told.add(Long.toString(done));
            }

            @Override
            public void end() {
                told.add("end");
            }

            @Override
            public void event(String type, Map<String, Object> fields) {}
        };
        new SvmProtocol(SPEC, 2).evaluate(scene(12, 1), scene(12, 2), monitor);
        assertThat(told)
                .containsExactly(
                        "cross-validate 6 fold",
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6",
                        "end",
                        "fit 2 classifier",
                        "1",
                        "2",
                        "end");
    }

    private static SvmResult.ScoredClass cat(LabelledFeatures train) {
        return new SvmProtocol(SPEC, 1)
                .evaluate(train, scene(12, 2), Monitor.silent())
                .classes()
                .get(0);
    }

    /** Cats every third image, dogs every second; each shows in a feature of its own, beside noise. */
    private static LabelledFeatures scene(int images, long seed) {
        Draws draws = Draws.of(seed);
        float[][] features = new float[images][4];
        byte[][] labels = new byte[images][2];
        for (int i = 0; i < images; i++) {
            for (int c = 0; c < 2; c++) {
                labels[i][c] = i % (3 - c) == 0 ? MultiLabels.POSITIVE : MultiLabels.NEGATIVE;
                features[i][c] = (float) (labels[i][c] + draws.uniform(0, 0.4));
            }
            features[i][2] = (float) draws.uniform(0, 0.4);
            features[i][3] = 1;
        }
        return new LabelledFeatures(features, new MultiLabels(List.of("cat", "dog"), labels));
    }

    private static void set(LabelledFeatures features, int column, byte label) {
        for (byte[] row : features.labels().values()) {
            row[column] = label;
        }
    }

    private static void replace(LabelledFeatures features, byte from, byte to) {
        for (byte[] row : features.labels().values()) {
            for (int c = 0; c < row.length; c++) {
                row[c] = row[c] == from ? to : row[c];
            }
        }
    }
}
