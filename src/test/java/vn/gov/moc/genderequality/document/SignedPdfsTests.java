package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Real PAdES signatures, good ones and everything that must be told from them. */
class SignedPdfsTests {

    private static final Instant ISSUED = Instant.parse("2076-06-01T02:00:00Z");
    private static final Instant SIGNED = ISSUED.plus(Duration.ofMinutes(30));
    private static final Instant VALID_FROM = ISSUED.minus(Duration.ofDays(30));

    private static final SampleSigner AUTHORITY = SampleSigner.authority(VALID_FROM);
    private static final SampleSigner HEAD = AUTHORITY.issue("Nguyễn Thị Hà", VALID_FROM);
    private static final SampleSigner OFFICE = AUTHORITY.issue("Văn phòng Bộ", VALID_FROM);

    private static final byte[] PDF = pdf("Nội dung báo cáo.");
    private static final byte[] GOOD = HEAD.sign(PDF, SIGNED);

    private static final ParserGuard GUARD = new ParserGuard();

    private final SignedPdfs unanchored = pdfs(null);
    private final SignedPdfs anchored = pdfs(AUTHORITY.pem());

    private static byte[] pdf(String text) {
        return new LetterRenderer(new PdfPaper()).pdf(SampleLetters.of(text));
    }

    @AfterAll
    static void stop() {
        GUARD.destroy();
    }

    private static SignedPdfs pdfs(@Nullable Resource anchors) {
        return new SignedPdfs(
                new PdfSignatureReader(new Signers(new TrustAnchors(anchors))),
                GUARD,
                new FileProperties(DataSize.ofMegabytes(1), "", Duration.ofSeconds(1)));
    }

    @Test
    void goodSignatureTellsItsCertificate() {
        assertThat(anchored.check(PDF, ISSUED, GOOD)).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("Nguyễn Thị Hà");
            assertThat(signature.subject()).contains("O=Văn phòng Bộ");
            assertThat(signature.issuer()).contains("CN=Tổ chức chứng thực thử nghiệm");
            assertThat(signature.serialNumber()).isEqualTo(HEAD.serialNumber());
            assertThat(signature.validFrom()).isEqualTo(VALID_FROM);
            assertThat(signature.signedAt()).isEqualTo(SIGNED);
            assertThat(signature.issuerTrusted()).isTrue();
        });
    }

    @Test
    void withoutAnchorsNobodyIsTrusted() {
        assertThat(unanchored.check(PDF, ISSUED, GOOD))
                .extracting(PdfSignature::issuerTrusted)
                .containsExactly(false);
        assertThat(unanchored.check(
                        PDF, ISSUED, SampleSigner.selfSigned(VALID_FROM).sign(PDF, SIGNED)))
                .extracting(PdfSignature::signer, PdfSignature::issuerTrusted)
                .containsExactly(tuple("Người tự ký", false));
    }

    @Test
    void withAnchorsOthersAreRefused() {
        refused(anchored, SampleSigner.selfSigned(VALID_FROM).sign(PDF, SIGNED), "không do tổ chức chứng thực");
        SampleSigner namesake = SampleSigner.authority(VALID_FROM).issue("Nguyễn Thị Hà", VALID_FROM);
        refused(anchored, namesake.sign(PDF, SIGNED), "không do tổ chức chứng thực");
    }

    @Test
    void headAndOfficeMaySignOneAfterTheOther() {
        byte[] both = OFFICE.sign(HEAD.signVisibly(PDF, SIGNED, 150, 60), SIGNED.plusSeconds(60));

        assertThat(anchored.check(PDF, ISSUED, both))
                .extracting(PdfSignature::signer)
                .containsExactly("Nguyễn Thị Hà", "Văn phòng Bộ");
    }

    @Test
    void signaturesAreMarkedVisiblyOnASmallPartOfAPage() {
        assertThat(anchored.check(PDF, ISSUED, HEAD.signVisibly(PDF, SIGNED, 200, 100)))
                .hasSize(1);
        refused(anchored, HEAD.signVisibly(PDF, SIGNED, 500, 700), "che quá một phần tư trang");
    }

    @Test
    void validationDataMayFollowTheSignature() throws IOException {
        byte[] withDss = update(GOOD, document -> {
            var catalog = document.getDocumentCatalog().getCOSObject();
            var dss = new COSDictionary();
            dss.setItem(COSName.CERTS, new COSArray());
            catalog.setItem(COSName.getPDFName("DSS"), dss);
            catalog.setNeedToBeUpdated(true);
        });

        assertThat(anchored.check(PDF, ISSUED, withDss)).hasSize(1);
    }

    @Test
    void alteredBytesAreSeen() {
        byte[] inThePages = GOOD.clone();
        inThePages[PDF.length / 2] ^= 1;
        refused(anchored, inThePages, "không phải là bản PDF của chính văn bản này");

        byte[] inTheAppendix = GOOD.clone();
        inTheAppendix[indexOf(GOOD, "(D:2076") + 5] ^= 1;
        refused(anchored, inTheAppendix, "Chữ ký số trong tệp PDF không đúng");
    }

    @Test
    void signatureOfAnotherPaperIsRefused() {
        byte[] other = HEAD.sign(pdf("Báo cáo của đơn vị khác."), SIGNED);

        refused(anchored, other, "không phải là bản PDF của chính văn bản này");
    }

    @Test
    void whatFollowsTheLastSignatureIsRefused() throws IOException {
        refused(anchored, update(GOOD, SignedPdfsTests::replaceText), "sửa");
        refused(anchored, update(GOOD, SignedPdfsTests::addNote), "sửa");
        refused(anchored, update(GOOD, SignedPdfsTests::replaceMark), "đã bị sửa sau khi ký");
    }

    /** The signer's own change: the signature is intact, the paper is not the one that was issued. */
    @Test
    void whatTheSignerChangedBeforeSigningIsRefused() throws IOException {
        for (Change change : List.<Change>of(
                SignedPdfsTests::replaceText,
                SignedPdfsTests::addNote,
                SignedPdfsTests::replaceFont,
                document -> document.getPage(0).setMediaBox(new PDRectangle(100, 100)),
                SignedPdfsTests::openAction)) {
            refused(anchored, HEAD.sign(update(PDF, change), SIGNED), "Ngoài chữ ký số");
        }
    }

    @Test
    void expiredAndNotYetValidCertificatesAreRefused() {
        SampleSigner expired = AUTHORITY.issue("Hết hạn", ISSUED.minus(Duration.ofDays(400)));
        refused(unanchored, expired.sign(PDF, SIGNED), "không còn hoặc chưa có hiệu lực vào lúc ký");
        SampleSigner early = AUTHORITY.issue("Chưa có hiệu lực", ISSUED.plus(Duration.ofDays(4)));
        refused(unanchored, early.sign(PDF, SIGNED), "không còn hoặc chưa có hiệu lực vào lúc ký");
    }

    /** So that an expired certificate cannot be saved by a clock set back. */
    @Test
    void signaturesOlderThanThePaperAreRefused() {
        refused(unanchored, HEAD.sign(PDF, ISSUED.minus(Duration.ofHours(2))), "đồng hồ");
        assertThat(unanchored.check(PDF, ISSUED, HEAD.sign(PDF, ISSUED.minus(Duration.ofMinutes(5)))))
                .hasSize(1);
    }

    @Test
    void brokenAlgorithmsAreRefused() {
        refused(unanchored, HEAD.signWeakly(PDF, SIGNED), "SHA-256");
    }

    @Test
    void whatIsNoSignedPdfIsRefusedWithWhatToDo() throws IOException {
        refused(anchored, PDF, "chưa có chữ ký số");
        refused(anchored, SampleFiles.docx(), "không phải là tệp PDF");
        refused(anchored, new byte[0], "không phải là tệp PDF");
        refused(anchored, encrypted(), "mật khẩu");
        refused(anchored, Arrays.copyOf(GOOD, 2 * 1024 * 1024), "không được vượt quá 1 MB");
        refused(anchored, Arrays.copyOf(GOOD, GOOD.length / 2 + PDF.length / 2), "");
    }

    @Test
    void bombsAreRefusedBeforeTheyAreParsed() throws IOException {
        String bomb = "9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 1>>stream\n";
        refused(anchored, appended(bomb, deflated(80)), "dữ liệu nén");
        String twice = bomb.replace("/FlateDecode", "[/FlateDecode /Fl#61teDecode]");
        refused(anchored, appended(twice, deflated(1)), "dữ liệu nén");
        refused(anchored, appended(bomb.replace("/Filter/Flate", "/F#69lter/LZW"), deflated(1)), "dữ liệu nén");
        refused(anchored, appended("trailer<</Encr#79pt 9 0 R>>", new byte[0]), "mật khẩu");
        refused(anchored, appended("[".repeat(200_000), new byte[0]), "đã bị sửa sau khi ký");
        refused(anchored, appended("%".repeat(100), new byte[0]), "đã bị sửa sau khi ký");
    }

    private void refused(SignedPdfs pdfs, byte[] pdf, String message) {
        assertThatThrownBy(() -> pdfs.check(PDF, ISSUED, pdf))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("file"))
                .hasMessageContaining(message);
    }

    private static byte[] appended(String text, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(GOOD);
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] deflated(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(new byte[1024 * 1024]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Changes a document as an editor does that appends what is new. */
    private static byte[] update(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.make(document);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void replaceText(PDDocument document) throws IOException {
        write(document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS), "0 0 100 100 re f");
    }

    private static void replaceFont(PDDocument document) {
        var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        var font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
        font.setName(COSName.BASE_FONT, "Other");
        font.setNeedToBeUpdated(true);
    }

    private static void replaceMark(PDDocument document) throws IOException {
        document.getSignatureFields().get(0).getWidgets().get(0).setRectangle(new PDRectangle(300, 300));
        document.getSignatureFields().get(0).getCOSObject().setNeedToBeUpdated(true);
    }

    private static void addNote(PDDocument document) throws IOException {
        PDAnnotationSquare note = new PDAnnotationSquare();
        note.setRectangle(new PDRectangle(50, 50));
        document.getPage(0).getAnnotations().add(note);
    }

    private static void openAction(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    private static void write(COSStream stream, String content) throws IOException {
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        stream.setNeedToBeUpdated(true);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private interface Change {
        void make(PDDocument document) throws IOException;
    }
}
