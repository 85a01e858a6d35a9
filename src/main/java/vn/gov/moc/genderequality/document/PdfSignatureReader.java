package vn.gov.moc.genderequality.document;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Reads and proves the signatures of a PDF: what they cover, that they are intact, and that nothing else was changed. */
@Component
class PdfSignatureReader {

    /** The share of a page that visible signatures may cover together; a page-wide mark could show another text. */
    private static final double LARGEST_MARKS = 0.25;

    private static final long MAX_CACHE_BYTES = 64L * 1024 * 1024;
    private static final String TIMESTAMP = "ETSI.RFC3161";

    private final Signers signers;

    PdfSignatureReader(Signers signers) {
        this.signers = signers;
    }

    /** As {@link SignedPdfs#check}, of which it is the part that parses. */
    List<PdfSignature> read(byte[] issued, Instant issuedAt, byte[] signed) throws IOException {
        try (PDDocument document = open(signed);
                PDDocument original = open(issued)) {
            List<PdfSignatureValue> signatures = intact(document, signed);
            if (!unchanged(original, document, LARGEST_MARKS)) {
                throw SignedPdfs.refusal(
                        "Ngoài chữ ký số, tệp PDF còn có thay đổi khác (trang bị sửa, thêm chú thích, hoặc hình chữ ký che quá một phần tư trang) nên không được nhận. Hãy ký lại thẳng lên bản PDF tải về ở mục này.");
            }
            for (PdfSignatureValue signature : signatures) {
                boolean last = signature == signatures.get(signatures.size() - 1);
                if (signature.end() < signed.length && !followed(signature, document, signed, last)) {
                    throw SignedPdfs.refusal(
                            "Tệp PDF đã bị sửa sau khi ký nên không được nhận. Hãy tải lại bản PDF để ký ở mục này, ký lại và không sửa, không lưu thêm gì sau khi ký.");
                }
            }
            return signatures.stream()
                    .map(signature -> signers.describe(signature, issuedAt))
                    .toList();
        }
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_CACHE_BYTES).streamCache);
    }

    /** All signatures in the order they were made; time-stamps prove nothing about who signed. */
    private static List<PdfSignatureValue> intact(PDDocument document, byte[] signed) throws IOException {
        List<PdfSignatureValue> signatures = new ArrayList<>();
        for (PDSignature dictionary : document.getSignatureDictionaries()) {
            if (!TIMESTAMP.equals(dictionary.getSubFilter())) {
                signatures.add(readable(dictionary, signed));
            }
        }
        signatures.sort(Comparator.comparingInt(PdfSignatureValue::end));
        for (PdfSignatureValue signature : signatures) {
            if (!signature.intact()) {
                throw broken();
            }
            if (!signature.cms().strong()) {
                throw SignedPdfs.refusal(
                        "Chữ ký số dùng thuật toán băm đã lỗi thời. Hãy chọn SHA-256 trong phần mềm ký, ký lại rồi tải lên.");
            }
        }
        if (signatures.isEmpty()) {
            throw broken();
        }
        return signatures;
    }

    private static PdfSignatureValue readable(PDSignature dictionary, byte[] signed) {
        try {
            return new PdfSignatureValue(dictionary, signed);
        } catch (IOException e) {
            throw broken();
        }
    }

    private static boolean unchanged(PDDocument before, PDDocument after, double largestMarks) {
        return new PdfChanges(before, after).onlySigned() && SignatureMarks.onlyMarksAdded(before, after, largestMarks);
    }

    /** After a signature there may be further ones; after the last, only what proves it later: DSS and time-stamps. */
    private static boolean followed(PdfSignatureValue signature, PDDocument document, byte[] signed, boolean last)
            throws IOException {
        if (last && !(hasProof(document) && SignedPdfs.endsProperly(signed))) {
            return false;
        }
        try (PDDocument revision = open(signature.revision())) {
            return unchanged(revision, document, last ? 0 : LARGEST_MARKS);
        }
    }

    private static boolean hasProof(PDDocument document) throws IOException {
        return document.getDocumentCatalog().getCOSObject().containsKey("DSS")
                || document.getSignatureDictionaries().stream()
                        .anyMatch(dictionary -> TIMESTAMP.equals(dictionary.getSubFilter()));
    }

    private static InvalidInputException broken() {
        return SignedPdfs.refusal(
                "Chữ ký số trong tệp PDF không đúng hoặc đã bị hỏng: nội dung không còn khớp với chữ ký. Hãy tải lại bản PDF để ký ở mục này, ký lại rồi tải lên.");
    }
}
