package org.orl.runtime.graph;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the records of the language: what a record is called, and what it says, as text.
 *
 * @since 0.1
 */
public final class Word {

    private Word() {}

    /**
     * What a record is called in the language.
     *
     * @param type a record, usually nested in its annotation
     * @return the annotation's simple name, such as {@code Sgd}, or the record's own
     */
    public static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer != null && outer.isAnnotation() ? outer.getSimpleName() : type.getSimpleName();
    }

    /**
     * A record as a person would write it, {@code Sgd(lr = 0.4, momentum = 0.9)}.
     *
     * @param value a record, a list, or a plain value
     * @return one line
     */
    public static String pretty(Object value) {
        if (value instanceof Record word) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : word.getClass().getRecordComponents()) {
                parts.add(component.getName() + " = " + pretty(get(word, component)));
            }
            return name(word.getClass()) + (parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Word::pretty).toList().toString();
        }
        return String.valueOf(value);
    }

    /**
     * A record as text that is the same whenever the record is equal: full class names, all components.
     *
     * @param value a record, a list, or a plain value
     * @return the text from which fingerprints are made
     */
    public static String canonical(Object value) {
        StringBuilder text = new StringBuilder();
        canonical(value, text);
        return text.toString();
    }

    private static void canonical(Object value, StringBuilder text) {
        if (value instanceof Record word) {
            text.append(word.getClass().getName()).append('{');
            for (RecordComponent component : word.getClass().getRecordComponents()) {
                text.append(component.getName()).append('=');
                canonical(get(word, component), text);
                text.append(';');
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (Object element : list) {
                canonical(element, text);
                text.append(',');
            }
            text.append(']');
        } else if (value instanceof String string) {
            // The length keeps a text from imitating what surrounds it.
            text.append(string.length()).append('"').append(string).append('"');
        } else if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
            text.append(value instanceof Enum<?> constant ? constant.name() : value);
        } else if (value instanceof Class<?> type) {
            text.append(type.getName());
        } else if (value instanceof WrittenLoss loss) {
            text.append(loss);
        } else {
            throw new IllegalArgumentException(value + " cannot be part of a description: descriptions are made of"
                    + " records, lists, texts, numbers, booleans, enum constants and classes");
        }
    }

    /**
     * The value of a record's component.
     *
     * @param word the record
     * @param component one of its components
     * @return the value
     */
    public static Object get(Record word, RecordComponent component) {
        try {
            // A package-private record's accessor is public, but its class is not.
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(word);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + word, e);
        }
    }

    /**
     * A record of given values.
     *
     * @param <T> the record's class
     * @param type the record's class
     * @param values one a component
     * @return the record
     * @throws InvocationTargetException with what the record's own constructor threw
     * @throws IllegalArgumentException if a value has not the type of its component
     */
    public static <T> T make(Class<T> type, Object... values) throws InvocationTargetException {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record has a constructor of its components", e);
        }
    }
}
