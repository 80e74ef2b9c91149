package org.orl.runtime.execution;

/** Stands for an experiment's class: one method that does not end by itself. */
abstract class Endless {}
