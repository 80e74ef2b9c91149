package org.orl.processor.check;

import org.orl.dsl.artifact.Artifact;
import org.orl.processor.model.TypeModel;

/** What may be an edge. */
final class Artifacts {

    private Artifacts() {}

    static boolean isArtifact(TypeModel type) {
        return type.isA(Artifact.class);
    }
}
