/** The command line: commands, options, exit codes. */
package org.orl.runtime.cli;
