package org.orl.runtime.execution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.orl.runtime.bytecode.ClassCode;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.graph.Word;
import org.orl.runtime.graph.WrittenLoss;

/** The code of what users wrote themselves, so that changed behaviour is another stage. */
final class OwnCode {

    private static final String LANGUAGE = "org.orl.dsl.";

    private OwnCode() {}

    /**
     * The classes of a user's own records among values, and of losses that are methods.
     *
     * @param values records, lists, or plain values; looked through to the last component
     * @return the hash of each class's code, by its name; nothing for the language's own records, whose executors have
     *     versions
     */
    static Map<String, String> in(Collection<?> values) {
        Map<String, String> hashes = new TreeMap<>();
        values.forEach(value -> collect(
                value,
                word -> hashes.put(word.getClass().getName(), of(word.getClass())),
                loss -> hashes.put(loss.declaredBy().getName(), ofFamily(loss.declaredBy()))));
        return hashes;
    }

    /** The same by names that people read: {@code @Cutout}, {@code loss() of my.Experiment}. */
    static Map<String, String> named(Collection<?> values) {
        Map<String, String> hashes = new TreeMap<>();
        values.forEach(value -> collect(
                value,
                word -> hashes.put("@" + Word.name(word.getClass()), of(word.getClass())),
                loss -> hashes.put(loss.toString(), ofFamily(loss.declaredBy()))));
        return hashes;
    }

    private static void collect(Object value, Consumer<Record> words, Consumer<WrittenLoss> losses) {
        if (value instanceof WrittenLoss loss) {
            losses.accept(loss);
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> collect(each, words, losses));
        } else if (value instanceof Record word) {
            Class<?> type = word.getClass();
            if (!type.getName().startsWith(LANGUAGE)) {
                words.accept(word);
            }
            for (RecordComponent component : type.getRecordComponents()) {
                collect(Word.get(word, component), words, losses);
            }
        }
    }

    /** The hash of what a class does, and of what the classes within it do. */
    static String of(Class<?> type) {
        MessageDigest digest = Sha256.digest();
        Stream.concat(
                        Stream.of(type),
                        Stream.of(type.getNestHost().getNestMembers())
                                .filter(member -> member.getName().startsWith(type.getName() + "$"))
                                .sorted(Comparator.comparing(Class::getName)))
                .forEach(part -> digest.update(bytes(part)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of that and of the same of the classes that it extends, whose methods it may call. */
    static String ofFamily(Class<?> type) {
        StringBuilder family = new StringBuilder();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            family.append(of(each));
        }
        return HexFormat.of().formatHex(Sha256.of(family.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The class file of " + type.getName() + " cannot be found");
            }
            return ClassCode.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
