package compile.bad;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "unset-member")
abstract class UnsetMember extends Common {

    interface ObjectLevel extends Role {}

    @Stage
    @Byol
    @Sgd(momentum = 0.8)
    @Epochs
    protected abstract Encoder<ObjectLevel> pretrainObjects(
            ImageSet images, Architecture network, @RandomResizedCrop View first, @RandomResizedCrop View second);
}

@Experiment(id = "unset-import")
abstract class UnsetImport extends Common {

    interface Published extends Role {}

    @Stage
    @Imported(file = "resnet50.pth")
    protected abstract Encoder<Published> published(Architecture network);
}

@Experiment(id = "unset-architecture")
abstract class UnsetArchitecture {

    @Provides
    @Mlp
    protected abstract Architecture network();
}
