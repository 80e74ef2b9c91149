package org.orl.runtime.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;

/** All images of an opened set, and some columns of its labels. */
final class ClassSubsetSource extends ForwardingSource {

    private final Set<String> classes;

    ClassSubsetSource(ImageSource whole, List<String> classes) {
        super(whole);
        this.classes = new HashSet<>(classes);
    }

    @Override
    public MultiLabels labels() {
        MultiLabels labels = super.labels();
        List<String> all = labels.classes();
        for (String name : classes) {
            if (!all.contains(name)) {
                throw unknown(name, all);
            }
        }
        int[] columns = IntStream.range(0, all.size())
                .filter(column -> classes.contains(all.get(column)))
                .toArray();
        byte[][] rows = new byte[labels.values().length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.length; c++) {
                rows[i][c] = labels.values()[i][columns[c]];
            }
        }
        return new MultiLabels(Arrays.stream(columns).mapToObj(all::get).toList(), rows);
    }

    private static UserError unknown(String name, List<String> all) {
        return new UserError(
                UserError.Kind.DATA,
                "A ClassSubset names the class '" + name + "', which the set does not have.",
                Nearest.hint(name, all));
    }
}
