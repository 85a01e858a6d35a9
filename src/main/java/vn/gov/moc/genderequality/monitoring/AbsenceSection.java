package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.absence.AbsenceViews;
import vn.gov.moc.genderequality.absence.Away;
import vn.gov.moc.genderequality.absence.Due;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** Who of somebody's units is away, and what falls due meanwhile that nobody covers; a unit has few absences at once. */
@Component
class AbsenceSection implements HomeSection.Source {

    private final AbsenceViews absences;

    AbsenceSection(AbsenceViews absences) {
        this.absences = absences;
    }

    @Override
    public List<HomeSection> sections(String person, Set<String> units, boolean reader, LocalDate today) {
        List<HomeSection.Line> lines = absences.concerning(person, units).stream()
                .map(away -> line(away, today))
                .toList();
        return List.of(new HomeSection("absences", "Vắng mặt", lines, "/delegations", "Xem vắng mặt, giao ký"));
    }

    private static HomeSection.Line line(Away away, LocalDate today) {
        List<Due> uncovered = away.uncovered();
        return new HomeSection.Line(
                "/delegations",
                "%s vắng mặt từ ngày %s đến hết ngày %s"
                        .formatted(
                                away.own() ? "Ông/Bà" : away.person(),
                                VietnameseDates.format(away.firstDay()),
                                VietnameseDates.format(away.lastDay())),
                uncovered.isEmpty()
                        ? "không có hạn nào bị bỏ trống"
                        : "hạn chưa có người làm thay: "
                                + uncovered.stream().map(Due::text).collect(Collectors.joining("; ")),
                uncovered.isEmpty()
                        ? null
                        : Remaining.until(uncovered.get(0).day().plusDays(1), today));
    }
}
