package vn.gov.moc.genderequality.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** What signing put on the pages. A mark may lie over a page, so it must be that of a signature, and small. */
final class SignatureMarks {

    private SignatureMarks() {}

    /** Whether the document's form has no fields but signatures: other fields could show anything. */
    static boolean onlySignatureFields(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        return form == null
                || !form.hasXFA()
                        && StreamSupport.stream(form.getFieldTree().spliterator(), false)
                                .allMatch(field ->
                                        field instanceof PDSignatureField || field instanceof PDNonTerminalField);
    }

    /**
     * Whether the later document has every annotation of the earlier one, and beyond them only marks of signatures.
     *
     * @param largest the share of a page that new marks may cover together, from 0 to 1
     */
    static boolean onlyMarksAdded(PDDocument before, PDDocument after, double largest) {
        return IntStream.range(0, before.getNumberOfPages())
                .allMatch(i -> onlyMarksAdded(before.getPage(i), after.getPage(i), largest));
    }

    private static boolean onlyMarksAdded(PDPage before, PDPage after, double largest) {
        Set<Object> known = new HashSet<>(identities(before));
        List<Object> now = identities(after);
        if (!now.containsAll(known)) {
            return false;
        }
        double covered = 0;
        COSArray annotations = after.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; i < now.size(); i++) {
            if (!known.contains(now.get(i))) {
                if (!(annotations.getObject(i) instanceof COSDictionary annotation) || !isMark(annotation)) {
                    return false;
                }
                covered += area(annotation.getCOSArray(COSName.RECT));
            }
        }
        PDRectangle page = after.getMediaBox();
        return covered <= largest * page.getWidth() * page.getHeight();
    }

    /** Annotations by the keys of their objects; the few that are written in place, by themselves. */
    private static List<Object> identities(PDPage page) {
        List<Object> identities = new ArrayList<>();
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            COSBase item = annotations.get(i);
            identities.add(item instanceof COSObject reference ? reference.getKey() : item);
        }
        return identities;
    }

    private static boolean isMark(COSDictionary annotation) {
        COSDictionary parent = annotation.getCOSDictionary(COSName.PARENT);
        return COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))
                && (COSName.SIG.equals(annotation.getCOSName(COSName.FT))
                        || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT)));
    }

    private static double area(@Nullable COSArray rectangle) {
        if (rectangle == null || rectangle.size() != 4) {
            return 0;
        }
        PDRectangle box = new PDRectangle(rectangle);
        return (double) box.getWidth() * box.getHeight();
    }
}
