/** Pictures of scores: what is drawn, and the one class that draws it. */
package org.orl.runtime.plot;
