/** Says what differs between two experiments, and which results that changes. */
package org.orl.runtime.compare;
