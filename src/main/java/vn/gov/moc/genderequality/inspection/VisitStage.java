package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of a visit as people follow it.
 *
 * @param tone {@code done}, {@code current} or empty for a step to come
 * @param text the same in words
 */
record VisitStage(String label, String tone, String text) {

    private static final List<String> LABELS =
            List.of("Đơn vị tự kiểm tra", "Kiểm tra tại đơn vị", "Ký biên bản", "Kết luận");

    /** The steps of a visit that is announced; none of one that is planned or called off. */
    static List<VisitStage> of(VisitState state) {
        int current = switch (state) {
            case PLANNED, CANCELLED -> -1;
            case PREPARING, READY -> 0;
            case VISITING -> 1;
            case SIGNING -> 2;
            case CONCLUDING -> 3;
            case CONCLUDED -> LABELS.size();
        };
        return current < 0
                ? List.of()
                : Stream.iterate(0, step -> step < LABELS.size(), step -> step + 1)
                        .map(step -> stage(step, current, state))
                        .toList();
    }

    private static VisitStage stage(int step, int current, VisitState state) {
        if (step < current) {
            return new VisitStage(LABELS.get(step), "done", "đã xong");
        }
        return step == current
                ? new VisitStage(LABELS.get(step), "current", state.label())
                : new VisitStage(LABELS.get(step), "", "chưa đến");
    }
}
