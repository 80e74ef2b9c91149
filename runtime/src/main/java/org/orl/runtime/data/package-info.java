/** Data sets, opened: from a description and a place to pictures and labels. */
package org.orl.runtime.data;
