package compile.good;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.network.ResNet;

/** Nodes may come from interfaces; an evaluation may have a body. */
@Experiment(id = "interfaces")
public abstract class Interfaces implements WithNetwork {

    @Override
    @ResNet(width = 16)
    public abstract Architecture network();

    @Evaluation(row = "Random", column = "constant")
    protected MeanAp constant(Encoder<WithNetwork.Random> encoder) {
        return null;
    }
}
