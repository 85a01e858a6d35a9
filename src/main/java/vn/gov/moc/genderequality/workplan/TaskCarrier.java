package vn.gov.moc.genderequality.workplan;

/** What of the product carries a directive's task of a unit, with the words and the place of each. */
enum TaskCarrier {
    WORK_PLAN("Kế hoạch công tác: %d/%d việc đã xong", "/work-plans/{year}/{unit}"),
    SPECIAL_REPORT("Báo cáo chuyên đề: %d/%d đã được chấp nhận", "/progress?year={year}&query={unit}"),
    COMMENDATION("Đề nghị khen thưởng: %d/%d đã được khen thưởng", "/commendations?year={year}"),
    ACTION_MONTH("Tháng hành động: %s", "/action-months/{year}/{unit}"),
    VISITS("Bộ kiểm tra: %d/%d đợt đã kết luận", "/inspections/{year}"),
    OWN_INSPECTIONS("Tự kiểm tra các đơn vị trực thuộc: %d cuộc", "/own-inspections?year={year}&unit={unit}"),
    COMMITTEE("Kiện toàn Ban: %d/%d đã có quyết định", "/committees/{unit}"),
    EVENTS("Tuyên truyền, tập huấn ngoài Tháng hành động: %d/%d đã tổ chức", "/activities?year={year}&unit={unit}"),
    REPORTS("Báo cáo định kỳ: %d/%d đã được chấp nhận", "/progress?year={year}&query={unit}");

    private final String words;
    private final String place;

    TaskCarrier(String words, String place) {
        this.words = words;
        this.place = place;
    }

    /**
     * As people read it.
     *
     * @param total of how many pieces of work
     * @param underWay how many have begun
     * @param done how many are done
     */
    String text(int total, int underWay, int done) {
        return switch (this) {
            case ACTION_MONTH ->
                words.formatted(
                        done > 0 ? "đã tổng kết" : underWay > 0 ? "đang thực hiện" : "theo kế hoạch năm của Bộ");
            case OWN_INSPECTIONS -> words.formatted(total);
            default -> words.formatted(done, total) + (underWay > 0 ? ", %d đang làm".formatted(underWay) : "");
        };
    }

    /** Where it is seen, within the product. */
    String url(int year, String unitCode) {
        return place.replace("{year}", String.valueOf(year)).replace("{unit}", unitCode);
    }
}
