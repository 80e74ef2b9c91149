package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnstableSortTest {

    /**
     * What {@code std::sort}, {@code std::partial_sort} and {@code std::nth_element} of GCC 12's library make of the
     * keys {@code 7919 i mod m - 2}: modulus, length, and hashes of the carried numbers.
     */
    private static final long[][] EXPECTED = {
        {3, 2, 1000005L, 1000005L, 1000005L},
        {3, 7, 3742430205389383598L, -442882868238654703L, -4150295891151417748L},
        {3, 16, -223099759226814936L, 1675059600230932199L, 8337976180458369686L},
        {3, 17, 7559078869601064777L, 1675059600230932199L, -6031032998861915319L},
        {3, 40, -4101079805150574826L, 1675059600230932199L, 9135007589786634760L},
        {3, 300, -1056011304488986966L, 1675059600230932199L, 4031428139076721848L},
        {3, 5000, -4570467298986804342L, 1675059600230932199L, -4950289601068563150L},
        {11, 2, 1000005L, 1000005L, 1000005L},
        {11, 7, -1795221427632405030L, 2557143131835345367L, 1250005645634942466L},
        {11, 16, 6361844805530131164L, 3025141800495796273L, -6960751381432846582L},
        {11, 17, -2341705618264781495L, 3025141800495796273L, 2088861161285495753L},
        {11, 40, 1322948202370932194L, 110571058732794474L, -3883230214523596772L},
        {11, 300, 683103851655374530L, 110571058765794563L, -3348572388165638958L},
        {11, 5000, 3650314174408961134L, 110571058765794563L, -4846944276282888504L},
        {1000003, 2, 1000005L, 1000005L, 1000005L},
        {1000003, 7, -6392284134119804316L, -2442904868318654797L, 8524761838259799434L},
        {1000003, 16, -3477148798755992728L, -2442904868318654797L, 7910790606741567576L},
        {1000003, 17, -3312540359645017015L, -2442904868318654797L, 1930079341428387609L},
        {1000003, 40, -4527672072973752572L, -2442904868318654797L, 2991666016790996056L},
        {1000003, 300, -6025205298239396264L, -8694928892700369248L, 4772294480583347700L},
        {1000003, 5000, -6784980611913141036L, -806855378109874105L, 1997424790716278040L},
    };

    @Test
    void putsEqualElementsWhereTheCppLibraryPutsThem() {
        for (long[] expected : EXPECTED) {
            int modulus = (int) expected[0];
            int length = (int) expected[1];
            long[] sorted = elements(modulus, length);
            UnstableSort.sort(sorted, length);
            assertThat(hash(sorted, length))
                    .as("sort %d mod %d", length, modulus)
                    .isEqualTo(expected[2]);
            int k = Math.min(length, 5);
            long[] partial = elements(modulus, length);
            UnstableSort.partialSort(partial, k);
            assertThat(hash(partial, k))
                    .as("partial sort %d mod %d", length, modulus)
                    .isEqualTo(expected[3]);
            long[] selected = elements(modulus, length);
            UnstableSort.select(selected, length / 2);
            assertThat(hash(selected, length))
                    .as("select %d mod %d", length, modulus)
                    .isEqualTo(expected[4]);
        }
    }

    /** Keys that make every pivot a bad one (Musser 1997), so that the heap takes over; with triples of equals. */
    @Test
    void fallsBackToTheHeapAsTheCppLibraryDoes() {
        int half = 1000;
        int[] keys = new int[2 * half];
        for (int i = 1; i <= half; i++) {
            if (i % 2 == 1) {
                keys[i - 1] = i;
                keys[i] = half + i;
            }
            keys[half + i - 1] = 2 * i;
        }
        long[] elements = new long[2 * half];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = UnstableSort.element((float) Math.floorDiv(keys[i], 3), i);
        }
        long[] sorted = elements.clone();
        UnstableSort.sort(sorted, sorted.length);
        assertThat(hash(sorted, sorted.length)).isEqualTo(252289164583554642L);
        UnstableSort.select(elements, half);
        assertThat(hash(elements, elements.length)).isEqualTo(-5533758771133130938L);
    }

    @Test
    void holdsNegativeZeroEqualToZero() {
        assertThat(UnstableSort.element(-0.0f, 3)).isEqualTo(UnstableSort.element(0.0f, 3));
    }

    private static long[] elements(int modulus, int length) {
        long[] elements = new long[length];
        for (int i = 0; i < length; i++) {
            elements[i] = UnstableSort.element((float) (i * 7919L % modulus) - 2, i);
        }
        return elements;
    }

    private static long hash(long[] elements, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 1000003 + UnstableSort.carried(elements[i]) + 1;
        }
        return hash;
    }
}
