package org.orl.processor.model;

/**
 * A place in the source, opaque to all but the reporter.
 *
 * @since 0.1
 */
public interface Position {}
