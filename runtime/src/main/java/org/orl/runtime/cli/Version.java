package org.orl.runtime.cli;

import org.orl.runtime.provenance.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code orl --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        CodeVersion code = CodeVersion.current();
        return new String[] {
            "orl " + code.version()
                    + code.commit().map(commit -> " (" + commit + ")").orElse(""),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
