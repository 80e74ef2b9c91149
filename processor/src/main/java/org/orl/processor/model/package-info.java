/** What an experiment says, as records without compiler types. */
package org.orl.processor.model;
