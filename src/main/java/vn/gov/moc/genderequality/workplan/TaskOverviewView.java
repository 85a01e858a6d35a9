package vn.gov.moc.genderequality.workplan;

import java.util.List;
import java.util.Map;
import vn.gov.moc.genderequality.cycle.DirectiveTask;

/**
 * A page of the units with the directive's eight tasks.
 *
 * @param counts of every unit the filter lets through, by task
 * @param page from 0; the last one when a later one was asked for
 */
record TaskOverviewView(int year, List<Counts> counts, List<Row> rows, int page, int totalPages, int totalRows) {

    /** How many units stand where with a task; every standing is there. */
    record Counts(DirectiveTask task, Map<TaskStanding, Integer> units) {}

    /**
     * A unit's row.
     *
     * @param planLabel how far its work plan is, e.g. {@code Đã phê duyệt}; {@code Chưa mở} before there is one
     * @param planUrl where the plan is; empty before there is one
     * @param cells one for each of the eight tasks, in order
     */
    record Row(
            String unitCode, String unitName, String kindLabel, String planLabel, String planUrl, List<Cell> cells) {}

    /** A task of a unit, with what carries it. */
    record Cell(DirectiveTask task, TaskStanding standing, List<Part> parts) {}

    /**
     * Something that carries a task.
     *
     * @param text e.g. {@code Kế hoạch công tác: 2/5 việc đã xong}
     * @param url where it is seen
     */
    record Part(String text, String url) {}
}
