package org.orl.runtime.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Word;

/** The way from a node to one component of one of its records, and what to put there. */
record RecordPath(String label, List<String> tokens, String value) {

    String token(int index) {
        return tokens.get(index);
    }

    /** A given value, whose own name may stand in the path or be left out. */
    <T> T changeGiven(T given) {
        return change(given, token(1).equals(Word.name(given.getClass())) ? 2 : 1);
    }

    /** The same list with the one element changed that the path's token at an index names. */
    <T> List<T> changeOne(List<T> words, int index) {
        if (index >= tokens.size()) {
            throw unknown(index, "The path must go on to an augmentation and its member:", names(words));
        }
        for (T word : words) {
            if (Word.name(word.getClass()).equals(token(index))) {
                List<T> changed = new ArrayList<>(words);
                changed.set(words.indexOf(word), change(word, index + 1));
                return changed;
            }
        }
        throw unknown(index, "The recipe has no", names(words));
    }

    /** The same record with the component changed to which the tokens from an index on lead. */
    <T> T change(T word, int index) {
        RecordComponent[] components = word.getClass().getRecordComponents();
        if (components == null) {
            throw error(word.getClass().getSimpleName() + " is not made of values that can be set.", "Edit the class.");
        }
        Object[] values = Arrays.stream(components)
                .map(component -> Word.get((Record) word, component))
                .toArray();
        if (index >= tokens.size() && components.length == 1) {
            values[0] = TypedValue.parse(this, components[0]);
            return rebuild(word, values);
        }
        List<String> known = new ArrayList<>();
        for (int i = 0; i < components.length && index < tokens.size(); i++) {
            boolean nested = values[i] instanceof Record;
            boolean named = components[i].getName().equals(token(index));
            known.add(components[i].getName());
            if (nested && (named || Word.name(values[i].getClass()).equals(token(index)))) {
                values[i] = change(values[i], index + 1);
                return rebuild(word, values);
            }
            if (named && index == tokens.size() - 1) {
                values[i] = TypedValue.parse(this, components[i]);
                return rebuild(word, values);
            }
            if (nested) {
                known.add(Word.name(values[i].getClass()));
            }
        }
        if (index >= tokens.size()) {
            throw error(
                    "The path ends at " + Word.name(word.getClass()) + ", which has several members.",
                    "Add one of: " + String.join(", ", names(components)) + ".");
        }
        throw unknown(index, Word.name(word.getClass()) + " has no", known);
    }

    UserError unknown(int index, String where, List<String> known) {
        String wanted = index < tokens.size() ? token(index) : "";
        return error(where + " '" + wanted + "'.", Nearest.hint(wanted, known));
    }

    UserError error(String fact, String cure) {
        return new UserError(UserError.Kind.USAGE, label + ": " + fact, cure);
    }

    private <T> T rebuild(T word, Object[] values) {
        try {
            @SuppressWarnings("unchecked") // the class of a T
            Class<T> type = (Class<T>) word.getClass();
            return Word.make(type, values);
        } catch (InvocationTargetException e) {
            throw error(String.valueOf(e.getCause().getMessage()), "Set another value.");
        }
    }

    private static List<String> names(List<?> words) {
        return words.stream().map(word -> Word.name(word.getClass())).toList();
    }

    private static List<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }
}
