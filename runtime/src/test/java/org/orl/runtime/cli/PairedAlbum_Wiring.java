package org.orl.runtime.cli;

import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/** As the processor would write it. */
final class PairedAlbum_Wiring implements Wiring {

    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(PairedAlbum.class, "paired-album", "", "");
    }

    @Override
    public void wire(Graph graph) {
        Node<ImageSet> images = graph.provide("images", new ImageFolder("photos"));
        graph.<Correspondences>stage("pair", new PairedAlbum.Corners())
                .takes(images)
                .node();
    }
}
