package org.orl.runtime.network;

import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.LinearProjection;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.UserError;

/**
 * Builds the network that a record describes.
 *
 * @since 0.1
 */
public final class Networks {

    private static final int COLOURS = 3;

    private Networks() {}

    /**
     * Builds a backbone.
     *
     * @param backbone its record
     * @param scope where its tensors are made; they are not initialised yet
     * @return from N x 3 x H x W to a feature map
     * @throws UserError if nothing knows the record
     */
    public static Network backbone(Backbone backbone, Scope scope) {
        if (backbone instanceof ResNet.Spec spec) {
            return new ResidualNetwork(scope.autocasting(), spec.depth(), spec.width());
        }
        return own(backbone, scope, COLOURS);
    }

    /**
     * Builds a head.
     *
     * @param head its record
     * @param in features of its input
     * @param scope where its tensors are made; they are not initialised yet
     * @return from a feature map or a vector to an embedding
     * @throws UserError if nothing knows the record
     */
    public static Network head(Head head, int in, Scope scope) {
        if (head instanceof Mlp.Spec spec) {
            return new AutocastNetwork(new MlpHead(scope.autocasting(), in, spec));
        }
        if (head instanceof ClusteringMlp.Spec spec) {
            return new AutocastNetwork(new ClusteringMlpHead(scope.autocasting(), in, spec));
        }
        if (head instanceof LinearProjection.Spec spec) {
            return new AutocastNetwork(new LinearProjectionHead(scope.autocasting(), in, spec.out()));
        }
        if (head instanceof DenseMlp.Spec spec) {
            return new AutocastNetwork(new DenseMlpHead(scope.autocasting(), in, spec));
        }
        if (head instanceof GlobalAveragePool.Spec) {
            return new PoolHead(in);
        }
        return own(head, scope, in);
    }

    /**
     * Whether a head makes a map of a map.
     *
     * @param head its record
     * @return otherwise it gives one vector an image
     */
    public static boolean givesMap(Head head) {
        return head instanceof DenseMlp.Spec || (head instanceof NetworkSpec spec && spec.givesMap());
    }

    private static Network own(Object record, Scope scope, int in) {
        if (record instanceof NetworkSpec spec) {
            return spec.build(scope, in);
        }
        throw new UserError(
                UserError.Kind.USAGE,
                "Nothing here can build the network " + record.getClass().getName() + ".",
                "Let the record implement " + NetworkSpec.class.getName() + ".");
    }
}
