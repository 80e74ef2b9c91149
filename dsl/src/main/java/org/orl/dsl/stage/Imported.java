package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.Unset;

/**
 * An encoder whose weights come from a file: the Supervised row of the tables, or a published checkpoint.
 *
 * <p>The file is one of torch.save or in the safetensors format, with torchvision's names or those of OpenSelfSup; every
 * tensor of it must be accounted for. Where that needs more to be said, {@code orl import} makes a file that fits. The
 * backbone must be that of the {@link Architecture}.
 *
 * @since 0.1
 */
@Documented
@Describes(Imported.Spec.class)
@Needs(artifacts = Architecture.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Imported {

    /** The name that the command line locates, {@code --data NAME=DIR}. Must be set. */
    @NonEmpty
    String dataset() default Unset.STRING;

    /** The file of the weights, relative to that folder. Must be set. */
    @NonEmpty
    String file() default Unset.STRING;

    /**
     * Whether the file has the architecture's projector too, and it is wanted. Without it, the encoder's embedding is the
     * backbone's feature map, averaged over its cells.
     */
    boolean projector() default false;

    /** The values of {@link Imported}. */
    record Spec(String dataset, String file, boolean projector) implements StageKind<Encoder<?>> {}
}
