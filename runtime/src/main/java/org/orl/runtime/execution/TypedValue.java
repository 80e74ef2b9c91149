package org.orl.runtime.execution;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.OneOf;
import org.orl.dsl.meta.Range;
import org.orl.dsl.rule.Interval;
import org.orl.runtime.Nearest;
import org.orl.runtime.graph.Word;

/** Reads a value from the command line by the type and the rules of the member that it is for. */
final class TypedValue {

    private TypedValue() {}

    static Object parse(RecordPath path, RecordComponent component) {
        Object value = parse(path, component, component.getGenericType(), path.value());
        checkRules(path, component, value);
        return value;
    }

    private static Object parse(RecordPath path, RecordComponent component, Type type, String text) {
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == double.class || type == Double.class) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            throw path.error(
                    "'" + text + "' is not a " + (type == double.class || type == Double.class ? "" : "whole ")
                            + "number.",
                    member(component) + " needs one.");
        }
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw path.error("'" + text + "' is neither true nor false.", member(component) + " needs one.");
            }
            return Boolean.valueOf(text);
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return Arrays.stream(constants.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> path.error(
                            "'" + text + "' is not a " + constants.getSimpleName() + ".",
                            Nearest.hint(
                                    text,
                                    Arrays.stream(constants.getEnumConstants())
                                            .map(constant -> ((Enum<?>) constant).name())
                                            .toList())));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Arrays.stream(text.split(","))
                    .map(part -> parse(path, component, list.getActualTypeArguments()[0], part.strip()))
                    .toList();
        }
        throw path.error(member(component) + " cannot be set from the command line.", "Edit the class.");
    }

    /** The rules that the annotation states for its member, the same that the processor checks. */
    private static void checkRules(RecordPath path, RecordComponent component, Object value) {
        Class<?> annotation = component.getDeclaringRecord().getDeclaringClass();
        if (annotation == null || !annotation.isAnnotation()) {
            return;
        }
        Method member;
        try {
            member = annotation.getMethod(component.getName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The processor has checked that " + annotation + " fits its record", e);
        }
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        if (member.isAnnotationPresent(NonEmpty.class) && (values.isEmpty() || value.equals(""))) {
            throw path.error(member(component) + " may not be empty.", "Give a value.");
        }
        for (Object each : values) {
            if (each instanceof Number number) {
                checkRange(path, component, member.getAnnotation(Range.class), number);
                checkChoice(path, component, member.getAnnotation(OneOf.class), number.intValue());
            }
        }
    }

    private static void checkRange(RecordPath path, RecordComponent component, Range range, Number value) {
        if (range == null) {
            return;
        }
        Interval interval = new Interval(range.min(), range.max(), range.openMin(), range.openMax());
        if (!interval.contains(value.doubleValue())) {
            throw path.error(member(component) + " is " + value + ".", "It must " + interval.demand() + ".");
        }
    }

    private static void checkChoice(RecordPath path, RecordComponent component, OneOf choice, int value) {
        if (choice != null && Arrays.stream(choice.value()).noneMatch(allowed -> allowed == value)) {
            throw path.error(
                    member(component) + " is " + value + ".",
                    "It must be one of " + Arrays.toString(choice.value()) + ".");
        }
    }

    private static String member(RecordComponent component) {
        return "@" + Word.name(component.getDeclaringRecord()) + "." + component.getName();
    }
}
