package org.orl.runtime.cli;

import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/** As the processor would write it. */
final class Album_Wiring implements Wiring {

    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Album.class, "album", "", "");
    }

    @Override
    public void wire(Graph graph) {
        Node<ImageSet> images = graph.provide("images", new ImageFolder("photos"));
        graph.<Album.Pictures>evaluation("count", new Cell("album", "all"), new Album.Count())
                .takes(images)
                .node();
    }
}
