package org.orl.runtime.pickle;

import java.util.Optional;
import org.orl.runtime.checkpoint.Safetensors;

/** The only names that a pickle may mention; none of them is code here. */
enum Global {
    ORDERED_DICT("collections.OrderedDict", null),
    TENSOR("torch._utils._rebuild_tensor", null),
    TENSOR_V2("torch._utils._rebuild_tensor_v2", null),
    PARAMETER("torch._utils._rebuild_parameter", null),
    DOUBLE("torch.DoubleStorage", Safetensors.Type.F64),
    FLOAT("torch.FloatStorage", Safetensors.Type.F32),
    HALF("torch.HalfStorage", Safetensors.Type.F16),
    BFLOAT16("torch.BFloat16Storage", Safetensors.Type.BF16),
    LONG("torch.LongStorage", Safetensors.Type.I64),
    INT("torch.IntStorage", Safetensors.Type.I32),
    SHORT("torch.ShortStorage", Safetensors.Type.I16),
    CHAR("torch.CharStorage", Safetensors.Type.I8),
    BYTE("torch.ByteStorage", Safetensors.Type.U8),
    BOOL("torch.BoolStorage", Safetensors.Type.BOOL);

    private final String qualified;
    private final Safetensors.Type storage;

    Global(String qualified, Safetensors.Type storage) {
        this.qualified = qualified;
        this.storage = storage;
    }

    static Global named(String qualified) throws Refused {
        for (Global global : values()) {
            if (global.qualified.equals(qualified)) {
                return global;
            }
        }
        throw new Refused("asks Python for " + Quoted.of(qualified) + ", which a file of tensors has no need of");
    }

    /** The numbers of a storage; empty if this is no storage. */
    Optional<Safetensors.Type> storage() {
        return Optional.ofNullable(storage);
    }
}
