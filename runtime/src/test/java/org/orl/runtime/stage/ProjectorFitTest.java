package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.LinearProjection;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.SinkhornDistance;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.DenseCl;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.stage.MoCo;
import org.orl.dsl.stage.Npid;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.stage.SimClr;
import org.orl.dsl.stage.StageKind;
import org.orl.dsl.train.Setting;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.NetworkSpec;
import org.orl.runtime.network.Scope;

/** What the compiler cannot see, a stage refuses before it reads a picture. */
final class ProjectorFitTest {

    private static final Head MAP = new DenseMlp.Spec(32, 16, DenseMlp.BatchNorm.HIDDEN);
    private static final SelfEmd.Spec SELF_EMD = new SelfEmd.Spec(0.99, 32, 0.05, 10, 0);
    private static final Byol.Spec BYOL = new Byol.Spec(0.99, 32);

    /** A head of somebody's own. */
    private record Own(boolean givesMap) implements Head, NetworkSpec {

        @Override
        public Network build(Scope scope, int in) {
            throw new UnsupportedOperationException("Only what it says counts here");
        }
    }

    static Stream<Arguments> kindsOfVectors() {
        return Stream.of(
                Arguments.of(BYOL, new ByolExecutor()),
                Arguments.of(new Orl.Spec(0.99, 32, 32, 1, 1, 1), new OrlExecutor()),
                Arguments.of(new SimClr.Spec(0.1), new SimClrExecutor()),
                Arguments.of(new MoCo.Spec(0.99, 64, 0.2), new MoCoExecutor()),
                Arguments.of(new DenseCl.Spec(0.99, 64, 0.2, 0.5, 32, 16), new DenseClExecutor()),
                Arguments.of(
                        new InterClr.Spec(0.9, 64, 0.2, 4, 2, 8, 16, -0.5, 0.75, 0.25, 1, 10, 32, 32),
                        new InterClrExecutor()),
                Arguments.of(new Npid.Spec(16, 0.2, 0.5), new NpidExecutor()),
                Arguments.of(new Odc.Spec(4, 0.5, 2, 10, 1, 0.5, 32, 32), new OdcExecutor()));
    }

    @ParameterizedTest
    @MethodSource("kindsOfVectors")
    <S extends StageKind<Encoder<?>>> void aStageThatComparesVectorsRefusesMaps(S kind, Executor<S, Encoder<?>> stage) {
        for (Head head : List.of(MAP, new Own(true))) {
            assertThatThrownBy(() -> stage.execute(kind, inputs(head), null))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith(
                            "@" + kind.getClass().getDeclaringClass().getSimpleName()
                                    + " compares vectors, but the architecture's projector, ")
                    .hasMessageContaining(", gives feature maps. Use a head that gives one vector an image");
        }
    }

    @Test
    void aStageThatComparesMapsRefusesVectors() {
        for (Head head : List.of(
                new Mlp.Spec(32, 16),
                new LinearProjection.Spec(16),
                new ClusteringMlp.Spec(32, 16, 0.5),
                new GlobalAveragePool.Spec(),
                new Own(false))) {
            assertThatThrownBy(() -> new SelfEmdExecutor().execute(SELF_EMD, inputs(head), null))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith("@SelfEmd compares feature maps, but the architecture's projector, ")
                    .hasMessageContaining(", gives vectors. Use @DenseMlp");
        }
    }

    @Test
    void whatFitsIsTaken() {
        assertThatCode(() -> {
                    ProjectorFit.requireMaps(SELF_EMD, inputs(MAP));
                    ProjectorFit.requireMaps(SELF_EMD, inputs(new Own(true)));
                    ProjectorFit.requireVectors(BYOL, inputs(new Mlp.Spec(32, 16)));
                    ProjectorFit.requireVectors(BYOL, inputs(new Own(false)));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aLossMayBeOneOnMaps() {
        assertThatCode(() -> ProjectorFit.requireVectors(BYOL, inputs(MAP, new SinkhornDistance.Spec(0.05, 10, 0))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ProjectorFit.requireVectors(BYOL, inputs(MAP, new CosineDistance.Spec())))
                .isInstanceOf(UserError.class);
    }

    private static Inputs inputs(Head head, Setting... settings) {
        return new Inputs(List.of(new Architecture(new ResNet.Spec(18, 8), head)), List.of(), List.of(settings));
    }
}
