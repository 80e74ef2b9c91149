/** Tables of papers against the experiments that fill them. */
package org.orl.tests.reproduce;
