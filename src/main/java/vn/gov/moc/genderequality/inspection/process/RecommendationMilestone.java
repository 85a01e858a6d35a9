package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.inspection.RecommendationState;

/** The dates of a recommendation that people are reminded of. */
enum RecommendationMilestone {
    /** The first day on which the answer is late. */
    ANSWER,
    /** The first day on which what is recommended is late. */
    DUE;

    LocalDate day(Recommendation recommendation) {
        return (this == ANSWER ? recommendation.answerDueOn() : recommendation.dueOn()).plusDays(1);
    }

    /** Whether the unit still has to do it; it is not reminded while the head of the team verifies. */
    boolean concerns(RecommendationState state) {
        return state == RecommendationState.ANSWERING || (this == DUE && state == RecommendationState.IN_PROGRESS);
    }

    String subject(int day) {
        if (this == ANSWER) {
            return day < 0 ? "Nhắc hạn trả lời kiến nghị kiểm tra" : "Chưa trả lời kiến nghị kiểm tra";
        }
        return day < 0 ? "Nhắc thời hạn thực hiện kiến nghị kiểm tra" : "Kiến nghị kiểm tra quá hạn";
    }

    String body(int day) {
        String what = this == ANSWER ? "trả lời kiến nghị" : "thực hiện kiến nghị";
        return day < 0
                ? "Còn %d ngày là hết hạn %s.".formatted(-day, what)
                : "Đã quá hạn %s %d ngày.".formatted(what, day + 1);
    }
}
