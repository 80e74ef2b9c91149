/** The annotation processor that checks experiments and writes their wiring. */
package org.orl.processor;
