package compile.mended;

import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.*;
import org.orl.dsl.augment.*;
import org.orl.dsl.data.*;
import org.orl.dsl.evaluate.*;
import org.orl.dsl.meta.*;
import org.orl.dsl.network.*;
import org.orl.dsl.stage.*;
import org.orl.dsl.train.*;

@Experiment(id = "not-artifact")
abstract class NotArtifact extends Common {

    record Description(String text) implements Artifact {}

    @Stage
    protected Description describe(ImageSet images) {
        return new Description("");
    }
}
