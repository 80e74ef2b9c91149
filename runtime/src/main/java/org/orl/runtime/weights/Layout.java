package org.orl.runtime.weights;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the beginnings of the names in a file mean.
 *
 * @param title whose way of naming it is
 * @param backbone how the tensors of the backbone begin
 * @param projector how those of the projector begin, if the file has one
 * @param aliases beginnings of second names for tensors, with the beginnings of their first names
 * @param others how tensors begin that belong to no encoder: classifiers, predictors, momentum networks, queues
 */
record Layout(
        String title, String backbone, Optional<String> projector, Map<String, String> aliases, List<String> others) {

    private static final String FIRST = "conv1.weight";
    private static final String PROJECTOR = "projector.";

    private static final List<Layout> KNOWN = List.of(
            new Layout(
                    "BYOL or ORL, as OpenSelfSup names them",
                    "online_net.0.",
                    Optional.of("online_net.1."),
                    Map.of("backbone.", "online_net.0.", "neck.", "online_net.1."),
                    List.of("target_net.", "head.", "global_head.", "local_intra_head.", "local_inter_head.")),
            new Layout(
                    "MoCo, as OpenSelfSup names it",
                    "encoder_q.0.",
                    Optional.of("encoder_q.1."),
                    Map.of("backbone.", "encoder_q.0.", "neck.", "encoder_q.1."),
                    List.of("encoder_k.", "queue", "head.")),
            new Layout(
                    "MoCo, as its authors name it",
                    "encoder_q.",
                    Optional.empty(),
                    Map.of(),
                    List.of("encoder_q.fc.", "encoder_k.", "queue")),
            new Layout("orl", "backbone.", Optional.of(PROJECTOR), Map.of(), List.of()),
            new Layout("OpenSelfSup", "backbone.", Optional.of("neck."), Map.of(), List.of("head.")),
            new Layout("torchvision", "", Optional.empty(), Map.of(), List.of("fc.")));

    /** The way in which some tensors are named, which the first convolution shows. */
    static Optional<Layout> of(Collection<String> names) {
        boolean ours = names.stream().allMatch(name -> name.startsWith("backbone.") || name.startsWith(PROJECTOR));
        return KNOWN.stream()
                .filter(layout -> names.contains(layout.backbone + FIRST))
                .filter(layout -> ours || !layout.projector.equals(Optional.of(PROJECTOR)))
                .findFirst();
    }

    /** A way of naming that the user describes. */
    static Layout given(String backbone, Optional<String> projector) {
        return new Layout("given by --backbone", backbone, projector, Map.of(), List.of());
    }
}
