package vn.gov.moc.genderequality.actionmonth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.PlanSnapshot.PlannedActivity;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.document.ReportRenderer;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** Prints plans of the Action Month as official papers; the same edition makes the same PDF, byte for byte. */
@Component
class PlanPapers {

    private static final String MONTH =
            "Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới năm %d";

    private final ActionMonthPaperProperties properties;
    private final ReportRenderer renderer;

    PlanPapers(ActionMonthPaperProperties properties, ReportRenderer renderer) {
        this.properties = properties;
        this.renderer = renderer;
    }

    byte[] pdf(PlanEdition edition) {
        return renderer.pdf(layOut(edition));
    }

    byte[] docx(PlanEdition edition) {
        return renderer.docx(layOut(edition));
    }

    private OfficialReport layOut(PlanEdition edition) {
        return new OfficialReport(
                OfficialReport.Kind.PLAN,
                new Letterhead(
                        properties.parentBody(), edition.unitName(), edition.number(), edition.seat(), edition.date()),
                "Tổ chức " + MONTH.formatted(edition.year()),
                List.of(),
                body(edition),
                new Closing(
                        edition.authority(), edition.draft() ? null : "(đã ký)", edition.signer(), recipients(edition)),
                List.of(),
                edition.draft() ? "Dự thảo" : null,
                edition.draft() ? null : "Mã kiểm tra SHA-256: " + edition.sha256());
    }

    private static List<Paragraph> body(PlanEdition edition) {
        List<Paragraph> body = new ArrayList<>(Paragraph.lines(introduction(edition)));
        body.add(Paragraph.part("I. Mục đích, yêu cầu"));
        body.addAll(written(edition.goals()));
        body.add(Paragraph.part("II. Nội dung, hoạt động"));
        if (edition.activities().isEmpty()) {
            body.addAll(Paragraph.lines("Chưa có hoạt động."));
        } else {
            body.add(Paragraph.table(PlanTable.of(edition.activities())));
            body.addAll(details(edition.activities()));
        }
        body.add(Paragraph.part("III. Tổ chức thực hiện"));
        body.addAll(written(edition.organisation()));
        return body;
    }

    private static String introduction(PlanEdition edition) {
        return "Hưởng ứng %s (từ ngày %s đến ngày %s)%s, %s xây dựng kế hoạch như sau:"
                .formatted(
                        MONTH.formatted(edition.year()),
                        VietnameseDates.format(edition.beginsOn()),
                        VietnameseDates.format(edition.endsOn()),
                        edition.theme().isEmpty() ? "" : " với chủ đề “%s”".formatted(edition.theme()),
                        edition.unitName());
    }

    private static List<Paragraph> written(String text) {
        return Paragraph.lines(text.isBlank() ? "Chưa có nội dung." : text);
    }

    /** Long texts, which a narrow table has no room for. */
    private static List<Paragraph> details(List<PlannedActivity> activities) {
        List<Paragraph> details = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            PlannedActivity activity = activities.get(i);
            if (!activity.description().isEmpty()) {
                details.addAll(Paragraph.lines("Nội dung hoạt động %d: %s".formatted(i + 1, activity.description())));
            }
            if (!activity.outsideReason().isEmpty()) {
                details.addAll(Paragraph.lines("Lý do tổ chức hoạt động %d ngoài Tháng hành động: %s"
                        .formatted(i + 1, activity.outsideReason())));
            }
        }
        return details;
    }

    private List<String> recipients(PlanEdition edition) {
        return Stream.concat(properties.recipients().stream(), Stream.of("Lưu: VT, " + edition.abbreviation()))
                .toList();
    }
}
