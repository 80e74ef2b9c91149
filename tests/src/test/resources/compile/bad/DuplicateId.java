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

abstract class DuplicateId {

    @Experiment(id = "duplicate")
    abstract static class One {}

    @Experiment(id = "duplicate")
    abstract static class Other {}
}
