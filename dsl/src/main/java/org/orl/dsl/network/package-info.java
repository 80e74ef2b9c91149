/** The networks of which encoders are made. */
package org.orl.dsl.network;
