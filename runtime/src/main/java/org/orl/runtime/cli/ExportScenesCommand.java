package org.orl.runtime.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.scenes.SceneExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes drawn scenes as files. */
@Command(
        name = "export-scenes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Write procedural scenes into a folder: pictures, and boxes, masks and classes in COCO's form.",
        sortOptions = false)
final class ExportScenesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder, new or empty.")
    private Path folder;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many scenes. Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "From which they are drawn. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--size",
            paramLabel = "PX",
            defaultValue = "128",
            description = "Longer side of a picture. Default: ${DEFAULT-VALUE}")
    private int size;

    @Override
    public Integer call() {
        SceneExport.write(new ProceduralScenes(count, seed, size), folder);
        spec.commandLine()
                .getOut()
                .println("Wrote " + count + (count == 1 ? " scene" : " scenes") + " to "
                        + folder.resolve(SceneExport.IMAGES) + " and "
                        + folder.resolve(SceneExport.ANNOTATIONS) + ".");
        return 0;
    }
}
