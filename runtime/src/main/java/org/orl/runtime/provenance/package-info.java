/** What a run says of itself for the record: which code, which data, which machine, when. */
package org.orl.runtime.provenance;
