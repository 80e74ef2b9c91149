/** The constants of an experiment: path, value, where each is written. */
package org.orl.runtime.constant;
