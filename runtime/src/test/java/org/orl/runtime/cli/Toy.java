package org.orl.runtime.cli;

/** Stands for an experiment's class; its wiring is written by hand beside it. */
abstract class Toy {}
