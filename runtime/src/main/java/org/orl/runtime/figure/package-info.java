/** Pictures that people look at: regions and attention on photos. */
package org.orl.runtime.figure;
