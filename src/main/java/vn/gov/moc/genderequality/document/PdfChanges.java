package vn.gov.moc.genderequality.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What an incremental update of a PDF did, told from the table of objects: an object not mentioned in the update is the
 * same bytes as before, so whatever a page shows is untouched unless one of its objects was written again. Signing writes
 * a few objects again and adds others; anything beyond that is a change of the document.
 */
final class PdfChanges {

    private static final Set<String> OF_THE_CATALOG =
            Set.of("AcroForm", "DSS", "Extensions", "Metadata", "Perms", "PieceInfo", "StructTreeRoot", "Version");
    private static final Set<String> OF_A_PAGE =
            Set.of("Annots", "LastModified", "Metadata", "PieceInfo", "StructParents", "Tabs");
    private static final Set<COSName> WITHOUT_LOOKS =
            Set.of(COSName.METADATA, COSName.STRUCT_TREE_ROOT, COSName.getPDFName("StructElem"));

    private final PDDocument before;
    private final PDDocument after;

    /** @param after a document that begins with the bytes of {@code before} */
    PdfChanges(PDDocument before, PDDocument after) {
        this.before = before;
        this.after = after;
    }

    /** Whether nothing that is shown has changed, but for marks of signatures on the pages. */
    boolean onlySigned() {
        return Objects.equals(root(before), root(after))
                && changed().allMatch(this::mayChange)
                && SignatureMarks.onlySignatureFields(after);
    }

    private static @Nullable COSObjectKey root(PDDocument document) {
        return key(document.getDocument().getTrailer().getItem(COSName.ROOT));
    }

    /** The earlier objects that were written again. */
    private Stream<COSObjectKey> changed() {
        Map<COSObjectKey, Long> now = after.getDocument().getXrefTable();
        return before.getDocument().getXrefTable().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(Map.Entry::getKey);
    }

    private boolean mayChange(COSObjectKey key) {
        COSBase earlier = before.getDocument().getObjectFromPool(key).getObject();
        COSBase later = after.getDocument().getObjectFromPool(key).getObject();
        if (openObjects().contains(key)) {
            return earlier.getClass() == later.getClass();
        }
        if (!(earlier instanceof COSStream) && same(earlier, later)) {
            return true;
        }
        if (!(earlier instanceof COSDictionary from) || !(later instanceof COSDictionary to)) {
            return false;
        }
        COSName type = from.getCOSName(COSName.TYPE);
        if (COSName.CATALOG.equals(type)) {
            return same(from, to, OF_THE_CATALOG);
        }
        if (COSName.PAGE.equals(type)) {
            return same(from, to, OF_A_PAGE);
        }
        boolean structure = type == null && from.containsKey(COSName.NUMS) && !(from instanceof COSStream);
        return structure || type != null && WITHOUT_LOOKS.contains(type);
    }

    /** Objects that signing tools rightly write again: lists of fields and annotations, which are looked at themselves. */
    private Set<COSObjectKey> openObjects() {
        COSDictionary catalog = before.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary validation = catalog.getCOSDictionary(COSName.getPDFName("DSS"));
        Set<COSObjectKey> keys = new HashSet<>();
        keys.add(key(before.getDocument().getTrailer().getItem(COSName.INFO)));
        keys.add(key(catalog.getItem(COSName.ACRO_FORM)));
        keys.add(form == null ? null : key(form.getItem(COSName.FIELDS)));
        keys.add(key(catalog.getItem(COSName.getPDFName("DSS"))));
        keys.add(validation == null ? null : key(validation.getItem(COSName.getPDFName("VRI"))));
        before.getPages().forEach(page -> keys.add(key(page.getCOSObject().getItem(COSName.ANNOTS))));
        keys.remove(null);
        return keys;
    }

    private static @Nullable COSObjectKey key(@Nullable COSBase item) {
        return item instanceof COSObject reference ? reference.getKey() : null;
    }

    private static boolean same(COSDictionary from, COSDictionary to, Set<String> except) {
        return from instanceof COSStream == to instanceof COSStream
                && Stream.concat(from.keySet().stream(), to.keySet().stream())
                        .filter(name -> !except.contains(name.getName()))
                        .allMatch(name -> same(from.getItem(name), to.getItem(name)));
    }

    private static boolean same(@Nullable COSBase from, @Nullable COSBase to) {
        if (from instanceof COSObject one && to instanceof COSObject other) {
            return Objects.equals(one.getKey(), other.getKey());
        }
        if (from instanceof COSDictionary one && to instanceof COSDictionary other) {
            return same(one, other, Set.of());
        }
        if (from instanceof COSArray one && to instanceof COSArray other) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
        }
        return Objects.equals(from, to);
    }
}
