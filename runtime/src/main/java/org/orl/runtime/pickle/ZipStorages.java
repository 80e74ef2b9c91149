package org.orl.runtime.pickle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What torch.save writes since PyTorch 1.6: a ZIP of {@code NAME/data.pkl} and {@code NAME/data/KEY}.
 *
 * <p>torch stores its entries without compression; one that would grow is refused, so nothing is larger in memory than on
 * disk.
 */
final class ZipStorages implements Storages {

    private static final String PICKLE = "/data.pkl";

    private final ZipFile zip;
    private final String folder;

    private ZipStorages(ZipFile zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    static ZipStorages open(Path file) throws IOException, Refused {
        ZipDirectory.check(file);
        ZipFile zip = new ZipFile(file.toFile());
        try {
            List<String> pickles = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length())
                    .toList();
            if (pickles.size() != 1) {
                throw new Refused("has " + pickles.size() + " entries named NAME" + PICKLE + " instead of one");
            }
            String folder = pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
            ZipStorages storages = new ZipStorages(zip, folder);
            storages.checkSort();
            return storages;
        } catch (IOException | Refused | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public Object root() throws IOException, Refused {
        return Unpickler.read(ByteBuffer.wrap(content(folder + PICKLE, MOST_PICKLED)));
    }

    @Override
    public ByteBuffer read(Storage storage) throws IOException, Refused {
        byte[] content = content(folder + "/data/" + storage.key(), Integer.MAX_VALUE - Long.BYTES);
        if (content.length < storage.bytes()) {
            throw new Refused("has only " + content.length + " of the " + storage.bytes() + " bytes of a storage");
        }
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void checkSort() throws IOException, Refused {
        if (zip.getEntry(folder + "/constants.pkl") != null) {
            throw new Refused("is a TorchScript program and no file of tensors");
        }
        if (zip.getEntry(folder + "/byteorder") != null) {
            String order = new String(content(folder + "/byteorder", Long.BYTES), StandardCharsets.ISO_8859_1);
            if (!order.equals("little")) {
                throw new Refused("was written on a machine of another byte order");
            }
        }
    }

    private byte[] content(String name, int most) throws IOException, Refused {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("lacks its entry " + Quoted.of(name));
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            throw new Refused("has the compressed entry " + Quoted.of(name) + ", and torch.save compresses nothing");
        }
        if (entry.getSize() > most) {
            throw new Refused(
                    "has an entry " + Quoted.of(name) + " of " + entry.getSize() + " bytes, too large for it");
        }
        byte[] content;
        try (InputStream stream = zip.getInputStream(entry)) {
            content = stream.readNBytes(most);
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (content.length != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw new Refused("is damaged: the checksum of its entry " + Quoted.of(name) + " is another");
        }
        return content;
    }
}
