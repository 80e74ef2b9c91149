package org.orl.runtime.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orl.runtime.UserError;
import org.orl.runtime.image.RgbImage;

/** Two opened sets, one after the other. */
final class UnionSource implements ImageSource {

    private final ImageSource first;
    private final ImageSource second;

    UnionSource(ImageSource first, ImageSource second) {
        this.first = first;
        this.second = second;
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            ids.add(first.id(i));
        }
        for (int i = 0; i < second.size(); i++) {
            if (!ids.add(second.id(i))) {
                throw new UserError(
                        UserError.Kind.DATA,
                        "The image id " + second.id(i) + " (" + second.name(i) + ") is in both parts of a union.",
                        "Unite sets that share no image.");
            }
        }
    }

    @Override
    public int size() {
        return first.size() + second.size();
    }

    @Override
    public long id(int index) {
        return index < first.size() ? first.id(index) : second.id(index - first.size());
    }

    @Override
    public String name(int index) {
        return index < first.size() ? first.name(index) : second.name(index - first.size());
    }

    @Override
    public List<String> leftOut() {
        return Stream.concat(first.leftOut().stream(), second.leftOut().stream())
                .toList();
    }

    @Override
    public Optional<Path> file(int index) {
        return index < first.size() ? first.file(index) : second.file(index - first.size());
    }

    @Override
    public RgbImage read(int index) {
        return index < first.size() ? first.read(index) : second.read(index - first.size());
    }

    @Override
    public MultiLabels labels() {
        MultiLabels head = first.labels();
        MultiLabels tail = second.labels();
        if (!head.classes().equals(tail.classes())) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The parts of a union have different classes: " + head.classes() + " and " + tail.classes() + ".",
                    "Unite sets that are labelled alike.");
        }
        byte[][] values = new byte[size()][];
        System.arraycopy(head.values(), 0, values, 0, first.size());
        System.arraycopy(tail.values(), 0, values, first.size(), second.size());
        return new MultiLabels(head.classes(), values);
    }

    @Override
    public ClassLabels classLabels() {
        ClassLabels head = first.classLabels();
        ClassLabels tail = second.classLabels();
        ClassLabels.checkSame(head, tail);
        int[] values = Arrays.copyOf(head.values(), size());
        System.arraycopy(tail.values(), 0, values, first.size(), second.size());
        return new ClassLabels(head.classes(), values);
    }
}
