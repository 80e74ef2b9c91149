package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orl.runtime.retrieval.Cosine;
import org.orl.runtime.retrieval.NearestNeighbours;

/** Nearest neighbours are the reference's: replays golden stage2/knn.npz. */
final class RetrievalParityTest {

    private final Npz golden = Npz.golden("stage2/knn.npz");

    @Test
    void theTenNearestBesidesTheImageItselfAreTheReferences() {
        int[] expected = golden.array("knn10").ints();
        float[] bank = normalized();
        assertThat(new NearestNeighbours(bank, 200, 10).of(0, 200))
                .hasSize(2000)
                .containsExactly(expected);
    }

    @Test
    void anyPartOfTheQueriesFindsTheSame() {
        NearestNeighbours search = new NearestNeighbours(normalized(), 200, 10);
        int[] all = search.of(0, 200);
        int[] part = search.of(37, 41);
        assertThat(part).hasSize(40);
        for (int i = 0; i < part.length; i++) {
            assertThat(part[i]).isEqualTo(all[370 + i]);
        }
    }

    private float[] normalized() {
        float[] bank = golden.floats("bank");
        assertThat(golden.shape("bank")).containsExactly(200, 64);
        for (int row = 0; row < 200; row++) {
            float[] vector = new float[64];
            System.arraycopy(bank, 64 * row, vector, 0, 64);
            System.arraycopy(Cosine.normalize(vector), 0, bank, 64 * row, 64);
        }
        return bank;
    }
}
