/** What every room of the runtime may use: the error that is told to the user. */
package org.orl.runtime;
