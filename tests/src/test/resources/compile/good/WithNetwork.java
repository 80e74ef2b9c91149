package compile.good;

import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.data.Provides;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.dsl.stage.Stage;

interface WithNetwork {

    interface Random extends Role {}

    @Provides
    @ResNet(depth = 18)
    @Mlp(out = 64)
    Architecture network();

    @Stage
    @RandomInit
    Encoder<Random> initialise(Architecture network);
}
