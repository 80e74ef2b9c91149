/** What stages hand on to one another. */
package org.orl.dsl.artifact;
