/** Networks: functions from arrays to arrays with named tensors, built from the records that describe them. */
package org.orl.runtime.network;
