/** Data sets, described but not read: a description says which images, the command line says where they are. */
package org.orl.dsl.data;
