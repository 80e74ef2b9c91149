package org.orl.processor.read;

import java.util.List;
import org.orl.processor.model.Removal;
import org.orl.processor.model.Use;

/** What a class, method or parameter says: the words that it uses, and those that it takes away. */
record Declared(List<Use> uses, List<Removal> removals) {}
