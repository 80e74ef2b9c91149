package org.orl.runtime.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.network.EncoderNetwork;

/**
 * An encoder out of a file of another program, or of our own.
 *
 * <p>The map of names is total: every tensor of the file is taken, is a second name of one that is taken and has the same
 * numbers, or is known (to the layout, or from the user) not to belong to the encoder; and every tensor of the encoder
 * comes from the file. The one exception: counters of batches, which files of before 2018 lack, are 0 then.
 *
 * @param network with the file's numbers; to be closed
 * @param architecture what the names and shapes show; without a projector, a pool in its place
 * @param layout whose way of naming the file follows
 * @param leftOut tensors of the file that do not belong to the encoder
 * @param withoutCounters whether the file lacks the counters of batches
 * @since 0.1
 */
public record ImportedEncoder(
        EncoderNetwork network, Architecture architecture, String layout, List<String> leftOut, boolean withoutCounters)
        implements AutoCloseable {

    private static final String COUNTER = "num_batches_tracked";

    /**
     * Reads a file.
     *
     * @param file of torch.save or in the safetensors format; not trusted
     * @param choice what of it is wanted
     * @param manager gives the device; closing it closes the network
     * @return the encoder, to be closed
     * @throws UserError if the file is damaged, no encoder is in it, or a tensor is left over on either side
     */
    public static ImportedEncoder read(Path file, Choice choice, NDManager manager) {
        try (WeightsFile weights = WeightsFile.open(file)) {
            return read(file, weights, choice, manager);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA, file + " cannot be read: " + e.getMessage() + ".", "Get the file again.", e);
        }
    }

    private static ImportedEncoder read(Path file, WeightsFile weights, Choice choice, NDManager manager)
            throws IOException {
        Complaint complaint = new Complaint(file);
        Map<String, String> names = NameMap.unwrapped(weights.names());
        Layout layout = choice.backbone()
                .map(backbone -> Optional.of(Layout.given(backbone, choice.projector())))
                .orElseGet(() -> Layout.of(names.keySet()))
                .orElseThrow(() -> complaint.noEncoder(weights.names()));
        NameMap map = NameMap.of(layout, names, choice);
        for (String ignored : choice.ignored()) {
            if (map.leftOut().stream().noneMatch(name -> name.contains(ignored))) {
                throw complaint.ignoresNothing(ignored);
            }
        }
        Map<String, long[]> shapes = new LinkedHashMap<>();
        map.taken().forEach((ours, theirs) -> shapes.put(ours, weights.shape(theirs)));
        Architecture architecture =
                Architectures.of(shapes).orElseThrow(() -> complaint.noKnownNetwork(layout, map, shapes));
        EncoderNetwork network = new EncoderNetwork(architecture, manager);
        try {
            boolean withoutCounters = map.taken().keySet().stream().noneMatch(name -> name.endsWith(COUNTER));
            complaint.checkThatNothingIsLeftOver(map, fit(network, map, weights, withoutCounters));
            fill(network, map, weights, complaint);
            compareCopies(map, weights, complaint);
            return new ImportedEncoder(network, architecture, layout.title(), map.leftOut(), withoutCounters);
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    @Override
    public void close() {
        network.close();
    }

    /** How tensors of the network and of the file do not fit; empty if each has its counterpart. */
    private static Misfit fit(EncoderNetwork network, NameMap map, WeightsFile weights, boolean withoutCounters) {
        Map<String, NDArray> arrays = network.state().all();
        List<String> missing = new ArrayList<>();
        List<String> misshapen = new ArrayList<>();
        arrays.forEach((name, array) -> {
            String theirs = map.taken().get(name);
            if (theirs == null) {
                if (!(withoutCounters && name.endsWith(COUNTER))) {
                    missing.add(name);
                }
            } else if (!Arrays.equals(weights.shape(theirs), array.getShape().getShape())) {
                misshapen.add(theirs + " is " + Arrays.toString(weights.shape(theirs)) + " instead of "
                        + Arrays.toString(array.getShape().getShape()));
            } else if (Numbers.areWhole(weights.type(theirs)) != name.endsWith(COUNTER)) {
                misshapen.add(theirs + " has numbers of the type " + weights.type(theirs));
            }
        });
        List<String> superfluous = new ArrayList<>(map.unknown());
        map.taken().forEach((ours, theirs) -> {
            if (!arrays.containsKey(ours)) {
                superfluous.add(theirs);
            }
        });
        return new Misfit(missing, misshapen, superfluous);
    }

    private static void fill(EncoderNetwork network, NameMap map, WeightsFile weights, Complaint complaint)
            throws IOException {
        for (Map.Entry<String, NDArray> entry : network.state().all().entrySet()) {
            String theirs = map.taken().get(entry.getKey());
            if (theirs == null) {
                continue; // a counter, which is 0
            }
            ByteBuffer data = weights.data(theirs);
            if (entry.getKey().endsWith(COUNTER)) {
                InPlace.set(entry.getValue(), Numbers.longs(weights.type(theirs), data));
            } else {
                ByteBuffer floats = Numbers.floats(weights.type(theirs), data);
                if (!areFinite(floats.asReadOnlyBuffer().order(floats.order()).asFloatBuffer())) {
                    throw complaint.notFinite(theirs);
                }
                InPlace.set(entry.getValue(), floats);
            }
        }
    }

    private static void compareCopies(NameMap map, WeightsFile weights, Complaint complaint) throws IOException {
        for (Map.Entry<String, String> copy : map.copies().entrySet()) {
            if (weights.type(copy.getKey()) != weights.type(copy.getValue())
                    || !weights.data(copy.getKey()).equals(weights.data(copy.getValue()))) {
                throw complaint.otherNumbers(copy.getKey(), copy.getValue());
            }
        }
    }

    private static boolean areFinite(FloatBuffer numbers) {
        while (numbers.hasRemaining()) {
            if (!Float.isFinite(numbers.get())) {
                return false;
            }
        }
        return true;
    }
}
