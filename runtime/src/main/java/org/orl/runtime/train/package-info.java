/** Training: schedules, optimizers, momentum networks, and the loop that drives them. */
package org.orl.runtime.train;
