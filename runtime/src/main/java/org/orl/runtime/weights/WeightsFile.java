package org.orl.runtime.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.pickle.TorchFile;

/** Named tensors in a file of another program: of torch.save or in the safetensors format. */
interface WeightsFile extends AutoCloseable {

    /** The names of all tensors, in the file's order. */
    List<String> names();

    /** The type of a tensor's numbers. */
    Safetensors.Type type(String name);

    /** The axes of a tensor. */
    long[] shape(String name);

    /** The numbers of a tensor, in C order, little-endian. */
    ByteBuffer data(String name) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Opens a file, whatever its name ends with.
     *
     * @throws UserError if it is missing, damaged or of another sort
     */
    static WeightsFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError(UserError.Kind.DATA, "There is no file " + file + ".", "Correct the path.");
        }
        try {
            return TorchFile.fits(file) ? new OfTorch(TorchFile.open(file)) : new OfSafetensors(Safetensors.open(file));
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    e.getMessage() + ".",
                    "Give a file of torch.save (.pth, .pt, .pth.tar) or a safetensors file, copied whole.",
                    e);
        }
    }

    /** A file of torch.save. */
    record OfTorch(TorchFile file) implements WeightsFile {

        @Override
        public List<String> names() {
            return file.names();
        }

        @Override
        public Safetensors.Type type(String name) {
            return file.type(name);
        }

        @Override
        public long[] shape(String name) {
            return file.shape(name);
        }

        @Override
        public ByteBuffer data(String name) {
            return file.data(name);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A safetensors file. */
    record OfSafetensors(Safetensors file) implements WeightsFile {

        @Override
        public List<String> names() {
            return file.names();
        }

        @Override
        public Safetensors.Type type(String name) {
            return file.type(name);
        }

        @Override
        public long[] shape(String name) {
            return file.shape(name);
        }

        @Override
        public ByteBuffer data(String name) throws IOException {
            return file.data(name);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
