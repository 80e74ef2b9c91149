package org.orl.runtime.pickle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.runtime.checkpoint.Safetensors;

/** Makes what the {@link Global globals} stand for. */
final class Construction {

    private static final String STORAGE = "storage";

    private final Map<String, Storage> storages;

    Construction(Map<String, Storage> storages) {
        this.storages = storages;
    }

    /** A storage, of the tuple that stands for one: ("storage", its class, key, device, length). */
    Storage storage(Object id) throws Refused {
        if (id instanceof List<?> parts
                && parts.size() >= 5
                && STORAGE.equals(parts.get(0))
                && parts.get(1) instanceof Global global
                && parts.get(2) instanceof String key
                && parts.get(4) instanceof Long length
                && !(parts.size() > 5 && parts.get(5) instanceof List)) {
            Optional<Safetensors.Type> type = global.storage();
            if (type.isPresent()) {
                Storage storage = new Storage(type.get(), key, length);
                if (storage.bytes() >= 0 && !storage.equals(storages.merge(key, storage, (known, same) -> known))) {
                    throw new Refused("has two storages of one name");
                }
                return storage;
            }
        }
        throw new Refused("has a storage of a sort that is not known here");
    }

    /** What a call gives. */
    Object made(Global global, List<?> arguments) throws Refused {
        return switch (global) {
            case ORDERED_DICT -> dictionary(arguments);
            case TENSOR -> tensor(arguments, 4);
            case TENSOR_V2 -> tensor(arguments, 6);
            case PARAMETER -> parameter(arguments);
            default -> throw new Refused("has a pickle that calls something that cannot be called");
        };
    }

    private static Object dictionary(List<?> arguments) throws Refused {
        if (!arguments.isEmpty()) {
            throw new Refused("has a dictionary that is made in a way that torch.save does not use");
        }
        return new LinkedHashMap<Object, Object>();
    }

    private static Object parameter(List<?> arguments) throws Refused {
        if (!arguments.isEmpty() && arguments.get(0) instanceof StridedTensor tensor) {
            return tensor;
        }
        throw new Refused("has a parameter that is no tensor");
    }

    private static StridedTensor tensor(List<?> arguments, int least) throws Refused {
        if (arguments.size() >= least
                && arguments.get(0) instanceof Storage storage
                && arguments.get(1) instanceof Long offset
                && arguments.get(2) instanceof List<?> shape
                && arguments.get(3) instanceof List<?> strides) {
            return new StridedTensor(storage, offset, longs(shape), longs(strides)).checked();
        }
        throw new Refused("has a tensor that is made in a way that torch.save does not use");
    }

    private static long[] longs(List<?> values) throws Refused {
        long[] longs = new long[values.size()];
        for (int i = 0; i < longs.length; i++) {
            if (!(values.get(i) instanceof Long value)) {
                throw new Refused("has a tensor whose shape or strides are no whole numbers");
            }
            longs[i] = value;
        }
        return longs;
    }
}
