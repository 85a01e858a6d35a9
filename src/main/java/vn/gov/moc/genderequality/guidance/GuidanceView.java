package vn.gov.moc.genderequality.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The guidance as its forms and its page show it. */
record GuidanceView(
        int year,
        GuidanceState state,
        String stateLabel,
        String number,
        @Nullable LocalDate issuedOn,
        String subject,
        String body,
        long version,
        List<FileView> attachments,
        List<DecisionView> decisions,
        List<ReceiptView> receipts,
        boolean mayAcknowledge) {

    record FileView(UUID id, String name, long size, Instant uploadedAt) {}

    record DecisionView(GuidanceStep step, String decision, String reason, String by, Instant at) {}

    record ReceiptView(
            String unitCode,
            String unitName,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {}
}
