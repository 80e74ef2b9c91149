package org.orl.runtime.execution;

/** Stands for an experiment's class: two counting stages. */
abstract class Sum {}
