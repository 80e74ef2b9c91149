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

@Experiment(id = "not-abstract")
class NotAbstract {}

@Experiment(id = "no-constructor")
abstract class NoConstructor {
    NoConstructor(int depth) {}
}

@Experiment(id = "generic")
abstract class Generic<R extends Role> {}

@Experiment(id = "interface")
interface Interface {}

class Outer {
    @Experiment(id = "inner")
    abstract class Inner {}

    @Experiment(id = "secret")
    private abstract static class Secret {}
}
