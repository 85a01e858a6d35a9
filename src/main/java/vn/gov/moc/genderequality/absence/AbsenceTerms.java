package vn.gov.moc.genderequality.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/**
 * What somebody records of his absence, checked by itself.
 *
 * @param firstDay today or later, at most a year ahead
 * @param lastDay not before the first day; the absence lasts at most a year
 */
public record AbsenceTerms(AbsenceKind kind, LocalDate firstDay, LocalDate lastDay) {

    /** As it was typed: anything may be missing. */
    public record Typed(
            @Nullable AbsenceKind kind,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        /** @throws InvalidInputException with one problem per field */
        AbsenceTerms check(LocalDate today) {
            LocalDate furthest = today.plusYears(1);
            FieldProblems problems = new FieldProblems()
                    .require("kind", kind != null, "Hãy chọn lý do vắng mặt.")
                    .require(
                            "firstDay",
                            firstDay != null && !firstDay.isBefore(today) && !firstDay.isAfter(furthest),
                            "Ngày đầu phải từ hôm nay (%s) đến ngày %s; ngày đã qua không ghi lại được."
                                    .formatted(VietnameseDates.format(today), VietnameseDates.format(furthest)))
                    .require(
                            "lastDay",
                            firstDay != null && lastDay != null && !lastDay.isBefore(firstDay),
                            "Ngày cuối phải là ngày đầu hoặc sau ngày đầu.");
            if (firstDay != null && lastDay != null) {
                LocalDate latest = firstDay.plusYears(1).minusDays(1);
                problems.require(
                        "lastDay",
                        !lastDay.isAfter(latest),
                        "Một lần vắng mặt không quá một năm: chậm nhất ngày %s."
                                .formatted(VietnameseDates.format(latest)));
            }
            problems.refuse();
            if (kind == null || firstDay == null || lastDay == null) {
                throw new IllegalStateException("what is missing was refused above");
            }
            return new AbsenceTerms(kind, firstDay, lastDay);
        }
    }
}
