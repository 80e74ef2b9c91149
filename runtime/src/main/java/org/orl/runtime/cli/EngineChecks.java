package org.orl.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.EngineFacts;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.provenance.Libraries;

/** Looks at the native libraries by loading them. */
final class EngineChecks {

    private EngineChecks() {}

    static List<Finding> all(Hardware hardware) {
        List<Finding> findings = new ArrayList<>();
        try {
            EngineFacts facts = Engine.start(hardware).facts();
            findings.add(Finding.ok(
                    "engine",
                    facts.engine() + " (" + Libraries.versions().get("pytorch-flavor") + "), DJL " + facts.djl()
                            + ", natives in " + facts.natives()));
            findings.add(device(facts));
        } catch (UserError e) {
            findings.add(Finding.failure("engine", e.getMessage(), e.kind().exitCode()));
        } catch (RuntimeException | LinkageError e) {
            findings.add(Finding.failure("engine", "PyTorch does not load: " + e, Failures.UNEXPECTED));
        }
        findings.add(openCv());
        return findings;
    }

    private static Finding device(EngineFacts facts) {
        String text = facts.device() + ", " + facts.threads() + " threads, " + facts.visibleGpus()
                + " GPUs that the engine can use";
        if (facts.device().equals("cpu") && Gpu.present()) {
            return Finding.warning(
                    "device",
                    text + ": THIS MACHINE HAS A GPU, AND IT IS NOT USED. "
                            + (facts.visibleGpus() > 0
                                    ? "Pass --device gpu0."
                                    : "The engine is a CPU build; name the folder of a CUDA build of " + facts.engine()
                                            + " in PYTORCH_LIBRARY_PATH."));
        }
        return Finding.ok("device", text);
    }

    private static Finding openCv() {
        try {
            Loader.load(opencv_imgproc.class);
            return Finding.ok("OpenCV", Libraries.versions().get("opencv"));
        } catch (RuntimeException | LinkageError e) {
            return Finding.failure("OpenCV", "It does not load: " + e, Failures.UNEXPECTED);
        }
    }
}
