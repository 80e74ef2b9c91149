package org.orl.runtime.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Python's pickle machine, cut down to what tensors need: containers, numbers, texts, and the {@link Global globals}.
 *
 * <p>Protocol 2, which torch.save writes. It calls nothing, imports nothing, and stops at the first thing that it does
 * not know. Work and memory are bounded: each instruction makes at most one small object, and there is a largest number
 * of instructions. Containers may hold themselves, so nobody may walk through them without a bound.
 */
final class Unpickler {

    /** A network with its optimizer has some 100,000. */
    static final int MOST_INSTRUCTIONS = 1_000_000;

    /** What None becomes. */
    enum None {
        /** The only one. */
        NONE
    }

    private final ByteBuffer in;
    private final Construction construction;
    private final List<Object> stack = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private Unpickler(ByteBuffer in, Map<String, Storage> storages) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.construction = new Construction(storages);
    }

    /**
     * Reads one pickle.
     *
     * @param in its bytes; afterwards the buffer stands behind it
     * @return texts, {@link Long}, {@link Double}, {@link Boolean}, {@link None}, lists, maps in order, tensors
     */
    static Object read(ByteBuffer in) throws Refused {
        return read(in, new HashMap<>());
    }

    /** As {@link #read(ByteBuffer)}; tells which storages the pickle names, by key. */
    static Object read(ByteBuffer in, Map<String, Storage> storages) throws Refused {
        return new Unpickler(in, storages).run();
    }

    private Object run() throws Refused {
        for (int i = 0; i < MOST_INSTRUCTIONS; i++) {
            int instruction = unsignedByte();
            if (instruction == '.') {
                return pop();
            }
            execute(instruction);
        }
        throw new Refused("has a pickle of more than " + MOST_INSTRUCTIONS + " instructions");
    }

    private void execute(int instruction) throws Refused {
        switch (instruction) {
            case 0x80 -> protocol(unsignedByte());
            case '(' -> marks.add(stack.size());
            case '0' -> pop();
            case '1' -> popToMark();
            case 'N' -> stack.add(None.NONE);
            case 0x88 -> stack.add(true);
            case 0x89 -> stack.add(false);
            case 'J' -> stack.add((long) take(Integer.BYTES).getInt());
            case 'K' -> stack.add((long) unsignedByte());
            case 'M' -> stack.add((long) Short.toUnsignedInt(take(Short.BYTES).getShort()));
            case 0x8a -> stack.add(whole(unsignedByte()));
            case 'G' -> stack.add(take(Double.BYTES).order(ByteOrder.BIG_ENDIAN).getDouble());
            case 'X' -> stack.add(text(take(Integer.BYTES).getInt()));
            case 'U' -> stack.add(text(unsignedByte()));
            case 'T' -> stack.add(text(take(Integer.BYTES).getInt()));
            case 'q' -> memo.put(unsignedByte(), top());
            case 'r' -> memo.put(take(Integer.BYTES).getInt(), top());
            case 'h' -> remembered(unsignedByte());
            case 'j' -> remembered(take(Integer.BYTES).getInt());
            case '}' -> stack.add(new LinkedHashMap<Object, Object>());
            case ']' -> stack.add(new ArrayList<Object>());
            case ')' -> stack.add(List.of());
            case 't' -> stack.add(List.copyOf(popToMark()));
            case 0x85 -> tuple(1);
            case 0x86 -> tuple(2);
            case 0x87 -> tuple(3);
            case 'a' -> append(List.of(pop()));
            case 'e' -> append(popToMark());
            case 's' -> setItems(popLast(2));
            case 'u' -> setItems(popToMark());
            case 'c' -> stack.add(Global.named(line() + "." + line()));
            case 'Q' -> stack.add(construction.storage(pop()));
            case 'R' -> call();
            case 'b' -> build();
            default ->
                throw new Refused(String.format(
                        "has a pickle with the instruction 0x%02x, which torch.save does not write", instruction));
        }
    }

    private static void protocol(int version) throws Refused {
        if (version != 2) {
            throw new Refused("has a pickle of protocol " + version + "; only 2, which torch.save writes, is read");
        }
    }

    private void tuple(int size) throws Refused {
        stack.add(List.copyOf(popLast(size)));
    }

    @SuppressWarnings("unchecked") // lists are made above alone, of objects
    private void append(List<Object> items) throws Refused {
        if (!(top() instanceof ArrayList<?> list)) {
            throw new Refused("has a pickle that appends to something that is no list");
        }
        ((List<Object>) list).addAll(items);
    }

    @SuppressWarnings("unchecked") // as above
    private void setItems(List<Object> items) throws Refused {
        if (!(top() instanceof LinkedHashMap<?, ?> map) || items.size() % 2 != 0) {
            throw new Refused("has a pickle that sets items of something that is no dictionary");
        }
        for (int i = 0; i < items.size(); i += 2) {
            Object key = items.get(i);
            if (!(key instanceof String || key instanceof Long)) {
                throw new Refused("has a dictionary with a key that is neither a text nor a whole number");
            }
            ((Map<Object, Object>) map).put(key, items.get(i + 1));
        }
    }

    private void call() throws Refused {
        Object arguments = pop();
        if (!(pop() instanceof Global global) || !(arguments instanceof List<?> list)) {
            throw new Refused("has a pickle that calls something that cannot be called");
        }
        stack.add(construction.made(global, list));
    }

    /** The attributes of an OrderedDict, which torch uses for versions of modules, are read and dropped. */
    private void build() throws Refused {
        Object state = pop();
        if (!(top() instanceof LinkedHashMap) || !(state instanceof LinkedHashMap)) {
            throw new Refused("has a pickle that sets attributes of something that has none");
        }
    }

    private void remembered(int index) throws Refused {
        Object value = memo.get(index);
        if (value == null) {
            throw new Refused("has a pickle that recalls what it has not kept");
        }
        stack.add(value);
    }

    private Object top() throws Refused {
        if (stack.size() <= floor()) {
            throw new Refused("has a pickle that takes more than there is");
        }
        return stack.get(stack.size() - 1);
    }

    private Object pop() throws Refused {
        Object value = top();
        stack.remove(stack.size() - 1);
        return value;
    }

    private List<Object> popLast(int count) throws Refused {
        if (stack.size() - count < floor()) {
            throw new Refused("has a pickle that takes more than there is");
        }
        return cut(stack.size() - count);
    }

    private List<Object> popToMark() throws Refused {
        if (marks.isEmpty()) {
            throw new Refused("has a pickle that takes more than there is");
        }
        return cut(marks.remove(marks.size() - 1));
    }

    private List<Object> cut(int from) {
        List<Object> tail = stack.subList(from, stack.size());
        List<Object> values = new ArrayList<>(tail);
        tail.clear();
        return values;
    }

    private int floor() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    }

    private int unsignedByte() throws Refused {
        return Byte.toUnsignedInt(take(1).get());
    }

    private long whole(int length) throws Refused {
        if (length > Long.BYTES) {
            throw new Refused("has a number of " + length + " bytes");
        }
        ByteBuffer bytes = take(length);
        long value = length > 0 && bytes.get(length - 1) < 0 ? -1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(bytes.get(i));
        }
        return value;
    }

    private String text(int length) throws Refused {
        return StandardCharsets.UTF_8.decode(take(length)).toString();
    }

    private String line() throws Refused {
        StringBuilder line = new StringBuilder();
        for (int letter = unsignedByte(); letter != '\n'; letter = unsignedByte()) {
            line.append((char) letter);
        }
        return line.toString();
    }

    private ByteBuffer take(int length) throws Refused {
        if (length < 0 || length > in.remaining()) {
            throw new Refused("has a pickle that ends too early");
        }
        ByteBuffer bytes = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return bytes;
    }
}
