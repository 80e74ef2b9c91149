/** What authors of vocabulary use to say how an annotation is read. */
package org.orl.dsl.meta;
