package org.orl.runtime.cli;

import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.evaluate.EvaluationKind;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.KindSpec;

/** An experiment that decodes a folder of pictures and counts them; its wiring is written by hand beside it. */
abstract class Album {

    /** Counts pictures. */
    record Count() implements EvaluationKind<Pictures>, KindSpec<Pictures> {

        @Override
        public Pictures compute(Inputs inputs, Context context) {
            var images = context.data().open(inputs.the(ImageSet.class));
            for (int i = 0; i < images.size(); i++) {
                images.read(i);
            }
            return new Pictures(images.size());
        }
    }

    /** How many there are. */
    record Pictures(int value) implements Score {

        @Override
        public double headline() {
            return value;
        }

        @Override
        public String metric() {
            return "pictures";
        }
    }
}
