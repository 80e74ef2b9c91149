package org.orl.runtime.provenance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Versions of the libraries on which numbers depend, as their own files state them.
 *
 * @since 0.1
 */
public final class Libraries {

    private static final String NATIVE = "/native/lib/pytorch.properties";

    private Libraries() {}

    /** Version by name, {@code unknown} where a library does not state it; loads no library. */
    public static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        put(versions, "djl", "/ai/djl/engine/api.properties", "djl_version");
        put(versions, "pytorch", NATIVE, "version");
        put(versions, "pytorch-flavor", NATIVE, "flavor");
        put(versions, "pytorch-jni", "/jnilib/pytorch.properties", "jni_version");
        put(versions, "opencv", "/META-INF/maven/org.bytedeco/opencv/pom.properties", "version");
        return versions;
    }

    private static void put(Map<String, String> versions, String name, String resource, String property) {
        versions.put(name, CodeVersion.property(resource, property).orElse("unknown"));
    }
}
