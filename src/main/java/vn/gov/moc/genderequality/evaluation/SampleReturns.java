package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;

/** The sample year's two returned reports: what the reviewers ask for, and how the drafters mend it. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleReturns {

    private final Actors actors;
    private final SampleReview review;
    private final SampleContent content;
    private final ReportDraftService drafts;

    SampleReturns(Actors actors, SampleReview review, SampleContent content, ReportDraftService drafts) {
        this.actors = actors;
        this.review = review;
        this.content = content;
        this.drafts = drafts;
    }

    void byCommittee(String committee, String id) {
        review.comment(committee, id, "I.4", "Đề nghị nêu rõ hình thức tổ chức các hội nghị tuyên truyền.");
        review.comment(
                committee,
                id,
                "communication-events",
                "Số hội nghị chưa khớp với sổ theo dõi của Ban, đề nghị kiểm tra lại.");
        sendBack(
                committee,
                id,
                "UserTask_ReviewReport",
                "Mục I.4: đề nghị bổ sung số lượng hội nghị tuyên truyền đã tổ chức.");
    }

    void mended(OrganizationUnit unit, String id, String drafter) {
        String text = content.text("I.4", PeriodKind.MID_YEAR, unit)
                + " Các hội nghị tuyên truyền được tổ chức trực tiếp tại trụ sở, mỗi quý ít nhất một cuộc.";
        save(
                drafter,
                id,
                new DraftPatch(
                        Map.of("I.4", new TextPatch(text, 1)),
                        Map.of(
                                "communication-events.count.now",
                                new FigurePatch(FigureValue.Status.NUMBER.name(), IntNode.valueOf(7), false, 1)),
                        Map.of()));
        review.answer(drafter, id, "I.4", "Đã bổ sung hình thức tổ chức.");
        review.answer(drafter, id, "communication-events", "Đã sửa theo sổ theo dõi của Ban.");
    }

    void byMinistry(String desk, String id) {
        review.comment(desk, id, "I.5.2", "Đề nghị giải trình nguyên nhân thay đổi tỷ lệ nữ tham gia cấp ủy.");
        review.comment(desk, id, "party-committee", "Đề nghị kiểm tra lại số liệu năm trước.");
        sendBack(
                desk,
                id,
                "UserTask_CheckReport",
                "Mục I.5.2: đề nghị giải trình số liệu nữ tham gia cấp ủy so với năm trước.");
    }

    void supplemented(OrganizationUnit unit, String id, String drafter) {
        String text = content.text("I.5.2", PeriodKind.MID_YEAR, unit).replace("có tăng so với", "có thay đổi so với")
                + " Số liệu cấp ủy thay đổi do kiện toàn nhân sự sau đại hội.";
        save(drafter, id, new DraftPatch(Map.of("I.5.2", new TextPatch(text, 1)), Map.of(), Map.of()));
        review.answer(drafter, id, "I.5.2", "Đã nêu nguyên nhân: kiện toàn nhân sự sau đại hội.");
        review.answer(drafter, id, "party-committee", "Đã đối chiếu với báo cáo năm trước, số liệu là đúng.");
    }

    private void save(String drafter, String id, DraftPatch patch) {
        actors.as(drafter, () -> drafts.save(id, patch, drafter));
    }

    private void sendBack(String user, String id, String task, String reason) {
        actors.complete(user, id, task, Map.of("decision", "RETURN", "reason", reason));
    }
}
