package vn.gov.moc.genderequality.commendation;

/**
 * What excludes from being commended. Except for {@link #PROPOSED_TWICE} a rule is about the unit and holds for everyone it
 * proposes, itself and its people alike: who leads or works in a unit that owes its report is not commended for this work.
 */
enum ExclusionRule {
    /** About the unit, for all candidates: a report of the year submitted late or overdue, by the date that counts for it. */
    REPORT_LATE(
            "Báo cáo định kỳ đúng hạn",
            "Văn bản hướng dẫn hằng năm, mục 8 (báo cáo định kỳ)",
            "Đơn vị không có báo cáo nào trong năm nộp muộn hoặc đang quá hạn; tính theo hạn có hiệu lực sau gia hạn."),
    /** About the unit, for all candidates: a recommendation still open after its last day, of whatever year. */
    RECOMMENDATION_OVERDUE(
            "Kiến nghị kiểm tra đúng hạn",
            "Văn bản hướng dẫn hằng năm, mục 7 (kiểm tra)",
            "Đơn vị không có kiến nghị sau kiểm tra nào quá hạn mà chưa kết thúc."),
    /** About the unit, for all candidates: the year's plan or result of the Action Month overdue now. */
    ACTION_MONTH_OVERDUE(
            "Tháng hành động đúng hạn",
            "Văn bản hướng dẫn hằng năm, mục 3 (Tháng hành động)",
            "Kế hoạch và kết quả Tháng hành động trong năm của đơn vị không quá hạn."),
    /** About one candidate alone: in another proposal of the year that was sent to the ministry before, or twice in this one. */
    PROPOSED_TWICE(
            "Chỉ đề nghị một lần trong năm",
            "Luật Thi đua, khen thưởng: không đề nghị nhiều lần cho cùng một thành tích",
            "Người được đề nghị chưa có trong đề nghị khác cùng năm của đơn vị đã gửi Bộ, và chỉ có một lần trong đề nghị này.");

    private final String label;
    private final String source;
    private final String explanation;

    ExclusionRule(String label, String source, String explanation) {
        this.label = label;
        this.source = source;
        this.explanation = explanation;
    }

    /** What people call the condition. */
    String label() {
        return label;
    }

    /** What it rests on. */
    String source() {
        return source;
    }

    /** What has to hold. */
    String explanation() {
        return explanation;
    }
}
