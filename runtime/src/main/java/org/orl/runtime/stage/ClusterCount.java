package org.orl.runtime.stage;

import org.orl.runtime.UserError;

/** The rule that every cluster can have a member. */
final class ClusterCount {

    private ClusterCount() {}

    /** Refuses more than half as many clusters as images. */
    static void check(int clusters, int images) {
        if (clusters > images / 2) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    clusters + " clusters are wanted of " + images + " images.",
                    "Use at most " + images / 2 + " clusters, or a larger image set.");
        }
    }
}
