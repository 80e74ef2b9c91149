package org.orl.processor.model;

/**
 * A member of an annotation with its value.
 *
 * @param rule the member's declaration
 * @param value what it is set to
 * @param position where it is set; the annotation, if it has its default
 * @since 0.1
 */
public record Member(MemberRule rule, Value value, Position position) {}
