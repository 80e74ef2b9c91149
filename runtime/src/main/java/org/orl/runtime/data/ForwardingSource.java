package org.orl.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orl.runtime.image.RgbImage;

/** An opened set that is as another one but for what a subclass overrides; the one class of an image follows its labels. */
abstract class ForwardingSource implements ImageSource {

    private final ImageSource source;

    ForwardingSource(ImageSource source) {
        this.source = source;
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public long id(int index) {
        return source.id(index);
    }

    @Override
    public String name(int index) {
        return source.name(index);
    }

    @Override
    public List<String> leftOut() {
        return source.leftOut();
    }

    @Override
    public Optional<Path> file(int index) {
        return source.file(index);
    }

    @Override
    public RgbImage read(int index) {
        return source.read(index);
    }

    @Override
    public MultiLabels labels() {
        return source.labels();
    }
}
