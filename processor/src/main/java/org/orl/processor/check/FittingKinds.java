package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.orl.dsl.evaluate.EvaluationKind;
import org.orl.dsl.evaluate.FineTune;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.stage.Byol;
import org.orl.dsl.stage.DenseCl;
import org.orl.dsl.stage.Imported;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.stage.KnnRetrieval;
import org.orl.dsl.stage.MoCo;
import org.orl.dsl.stage.Npid;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.stage.Orl;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.RoiPairs;
import org.orl.dsl.stage.SelectiveSearch;
import org.orl.dsl.stage.SelfEmd;
import org.orl.dsl.stage.SimClr;
import org.orl.dsl.stage.StageKind;
import org.orl.dsl.stage.Supervised;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;

/** The language's own kinds that a node without one might have meant. */
final class FittingKinds {

    private static final int MOST = 3;

    /** What comes to mind first comes first. */
    private static final List<Class<? extends Annotation>> KINDS = List.of(
            Byol.class,
            MoCo.class,
            SimClr.class,
            Orl.class,
            DenseCl.class,
            SelfEmd.class,
            InterClr.class,
            Npid.class,
            Odc.class,
            Supervised.class,
            RandomInit.class,
            Imported.class,
            KnnRetrieval.class,
            SelectiveSearch.class,
            RoiPairs.class,
            LinearSvm.class,
            LowShotSvm.class,
            LinearProbe.class,
            KnnClassifier.class,
            FineTune.class);

    private FittingKinds() {}

    /** A few that produce what the node returns, those first that take just what it takes; empty for none. */
    static String of(NodeModel node) {
        List<Class<? extends Annotation>> fitting =
                KINDS.stream().filter(kind -> produces(kind, node)).toList();
        List<Class<? extends Annotation>> exact =
                fitting.stream().filter(kind -> takes(kind, node.method())).toList();
        return (exact.isEmpty() ? fitting : exact)
                .stream().limit(MOST).map(kind -> "@" + kind.getSimpleName()).collect(joining(" or "));
    }

    private static boolean produces(Class<? extends Annotation> kind, NodeModel node) {
        Class<?> sort = node.marker() == Marker.EVALUATION ? EvaluationKind.class : StageKind.class;
        return Stream.of(kind.getAnnotation(Describes.class).value().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == sort)
                .anyMatch(type -> node.method().returns().isA(raw(type.getActualTypeArguments()[0])));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static boolean takes(Class<? extends Annotation> kind, MethodModel method) {
        Needs needs = kind.getAnnotation(Needs.class);
        return needs.views() == method.views().size()
                && needs.artifacts().length == method.inputs().size()
                && Stream.of(needs.artifacts())
                        .allMatch(needed -> method.inputs().stream()
                                .anyMatch(input -> input.type().isA(needed)));
    }
}
