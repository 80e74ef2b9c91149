package org.orl.dsl.rule;

/**
 * A {@link org.orl.dsl.meta.Range} of numbers.
 *
 * @param min smallest value
 * @param max largest value
 * @param openMin whether the smallest is excluded
 * @param openMax whether the largest is excluded
 * @since 0.1
 */
public record Interval(double min, double max, boolean openMin, boolean openMax) {

    /**
     * Whether a number lies in it.
     *
     * @param number the number; NaN lies in none
     * @return whether it does
     */
    public boolean contains(double number) {
        return (openMin ? number > min : number >= min) && (openMax ? number < max : number <= max);
    }

    /** As it stands in a sentence after "must": {@code lie in [0, 1]} or {@code be at least 1}. */
    public String demand() {
        if (max == Double.POSITIVE_INFINITY) {
            return (openMin ? "be greater than " : "be at least ") + print(min);
        }
        if (min == Double.NEGATIVE_INFINITY) {
            return (openMax ? "be less than " : "be at most ") + print(max);
        }
        return "lie in " + (openMin ? "(" : "[") + print(min) + ", " + print(max) + (openMax ? ")" : "]");
    }

    private static String print(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
