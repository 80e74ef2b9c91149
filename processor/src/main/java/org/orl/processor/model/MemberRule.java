package org.orl.processor.model;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.rule.Interval;

/**
 * A member as an annotation declares it.
 *
 * @param name its name
 * @param type its type
 * @param initial its default, if it has one
 * @param range the interval in which it must lie, if one is declared
 * @param oneOf the only values that it may have; empty for no such rule
 * @param nonEmpty whether it may not be empty
 * @param position its declaration
 * @since 0.1
 */
public record MemberRule(
        String name,
        TypeModel type,
        Optional<Value> initial,
        Optional<Interval> range,
        List<Integer> oneOf,
        boolean nonEmpty,
        Position position) {}
