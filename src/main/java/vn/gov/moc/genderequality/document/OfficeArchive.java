package vn.gov.moc.genderequality.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into office documents, which are ZIP archives. Every entry is inflated and thrown away, so sizes are counted and
 * not believed; archives with too many entries, too much inside, encryption, or macros are no office documents here.
 */
final class OfficeArchive {

    static final int MAX_ENTRIES = 5_000;
    static final long MAX_INFLATED_BYTES = 100L * 1024 * 1024;

    private static final int MAX_DECLARATION_BYTES = 1024 * 1024;
    private static final Predicate<byte[]> ZIP = Signature.of('P', 'K', 3, 4);

    private OfficeArchive() {}

    /** Office Open XML whose main part is of the given kind, e.g. {@code wordprocessingml.document}; never one with macros. */
    static Predicate<byte[]> openXml(String mainPart) {
        return openXml(mainPart, MAX_INFLATED_BYTES);
    }

    /** The same with less inside, for what is read as a whole. */
    static Predicate<byte[]> openXml(String mainPart, long maxInflatedBytes) {
        return declaring(
                "[Content_Types].xml",
                declaration -> declaration.contains("." + mainPart + ".main+xml"),
                maxInflatedBytes);
    }

    /** OpenDocument of the given kind, e.g. {@code text}. */
    static Predicate<byte[]> openDocument(String kind) {
        return declaring("mimetype", ("application/vnd.oasis.opendocument." + kind)::equals, MAX_INFLATED_BYTES);
    }

    private static Predicate<byte[]> declaring(String entryName, Predicate<String> declaration, long maxInflatedBytes) {
        return content -> ZIP.test(content) && declares(content, entryName, declaration, maxInflatedBytes);
    }

    private static boolean declares(
            byte[] content, String entryName, Predicate<String> declaration, long maxInflatedBytes) {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            ZipArchiveEntry declaring = archive.getEntry(entryName);
            return declaring != null
                    && isHarmless(archive, maxInflatedBytes)
                    && declaration.test(text(archive, declaring));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHarmless(ZipFile archive, long maxInflatedBytes) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
        if (entries.size() > MAX_ENTRIES) {
            return false;
        }
        long left = maxInflatedBytes;
        for (ZipArchiveEntry entry : entries) {
            if (isMacro(entry.getName()) || !archive.canReadEntryData(entry)) {
                return false;
            }
            left -= inflatedSize(archive, entry, left);
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMacro(String entryName) {
        return entryName.endsWith("vbaProject.bin")
                || entryName.startsWith("Basic/")
                || entryName.startsWith("Scripts/");
    }

    /** The true size, or one byte more than {@code limit}. */
    private static long inflatedSize(ZipFile archive, ZipArchiveEntry entry, long limit) throws IOException {
        try (InputStream data = archive.getInputStream(entry)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
                size += read;
                if (size > limit) {
                    return limit + 1;
                }
            }
            return size;
        }
    }

    private static String text(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        try (InputStream data = archive.getInputStream(entry)) {
            return new String(data.readNBytes(MAX_DECLARATION_BYTES), StandardCharsets.UTF_8);
        }
    }
}
