/** What a run tells: progress, events, tables. */
package org.orl.runtime.report;
