/** Composed annotations: recipes and schedules of the papers, by name. */
package org.orl.experiments.recipe;
