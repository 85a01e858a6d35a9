package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.document.PdfSignature;
import vn.gov.moc.genderequality.document.StoredFile;

/**
 * The digitally signed copies of one issue.
 *
 * @param mayUpload whether the person may hand in one now
 * @param valid the copy that counts; none when there is none
 * @param earlier those it followed, newest first
 */
record SignedReportView(
        int issueNumber,
        String documentNumber,
        boolean mayUpload,
        @Nullable CopyView valid,
        List<CopyView> earlier) {

    /**
     * @param fileId to be had from {@code /api/files/{fileId}}
     * @param verdictLabel what was checked and what was not, for people
     */
    record CopyView(
            UUID fileId,
            String name,
            long size,
            String sha256,
            String uploadedBy,
            Instant uploadedAt,
            Verdict verdict,
            String verdictLabel,
            List<PdfSignature> signatures) {

        static CopyView of(SignedReport signed, StoredFile file) {
            Verdict verdict = signed.issuerTrusted() ? Verdict.TRUSTED_ISSUER : Verdict.ISSUER_NOT_CHECKED;
            return new CopyView(
                    file.id(),
                    file.name(),
                    file.size(),
                    file.sha256(),
                    signed.uploadedBy(),
                    signed.uploadedAt(),
                    verdict,
                    verdict.label(),
                    signed.signatures());
        }
    }

    /** What is known of the signers; that the signatures are intact and of this issue is sure of every kept copy. */
    enum Verdict {
        TRUSTED_ISSUER(
                "Chữ ký số toàn vẹn, đúng bản đã nộp; chứng thư do tổ chức được tin cậy cấp (chưa tra tình trạng thu hồi)."),
        ISSUER_NOT_CHECKED("Chữ ký số toàn vẹn, đúng bản đã nộp; chưa kiểm tra được nhà phát hành chứng thư.");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** What people read. */
        String label() {
            return label;
        }
    }
}
