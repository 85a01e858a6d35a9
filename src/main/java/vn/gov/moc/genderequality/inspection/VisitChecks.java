package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.FieldProblems;

/** Holds what is typed for a visit against the rules. */
@Component
class VisitChecks {

    static final int LONGEST_FOCUS = 4_000;

    /** Bounds of ours. */
    static final int LONGEST_VISIT_DAYS = 10;

    static final int LARGEST_TEAM = 15;

    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    VisitChecks(OrganizationUnitRepository units, PeopleDirectory people, AccessPolicy access, Clock clock) {
        this.units = units;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** A visit's unit and terms. */
    record Checked(OrganizationUnit unit, VisitTerms terms) {}

    /**
     * @param begun the first day of a visit that has begun, which may lie in the past; else none
     * @throws vn.gov.moc.genderequality.problem.InvalidInputException with a problem for every field that is wrong
     */
    Checked require(int year, VisitPlan plan, @Nullable LocalDate begun) {
        FieldProblems problems = new FieldProblems();
        OrganizationUnit unit = plan.unitCode() == null
                ? null
                : units.findById(plan.unitCode())
                        .filter(OrganizationUnit::active)
                        .orElse(null);
        problems.require("unitCode", unit != null, "Hãy chọn đơn vị được kiểm tra.");
        String focus = problems.text("focus", plan.focus(), LONGEST_FOCUS, "Trọng tâm kiểm tra");
        LocalDate first = plan.firstDay();
        LocalDate last = Objects.requireNonNullElse(plan.lastDay(), Objects.requireNonNullElse(first, LocalDate.MIN));
        problems.require("firstDay", first != null, "Hãy nhập ngày bắt đầu kiểm tra.");
        if (first != null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
            problems.require(
                    "firstDay", first.getYear() == year, "Ngày kiểm tra phải nằm trong năm %d.".formatted(year));
            problems.require(
                    "firstDay", first.equals(begun) || first.isAfter(today), "Ngày bắt đầu kiểm tra phải sau hôm nay.");
            problems.require("lastDay", !last.isBefore(first), "Ngày kết thúc không được trước ngày bắt đầu.");
            problems.require(
                    "lastDay",
                    last.isBefore(first.plusDays(LONGEST_VISIT_DAYS)),
                    "Một đợt kiểm tra không kéo dài quá %d ngày.".formatted(LONGEST_VISIT_DAYS));
        }
        List<String> team = team(problems, plan, unit);
        problems.refuse();
        return new Checked(
                Objects.requireNonNull(unit),
                new VisitTerms(
                        Objects.requireNonNull(first), last, Objects.requireNonNull(plan.teamHead()), team, focus));
    }

    private List<String> team(FieldProblems problems, VisitPlan plan, @Nullable OrganizationUnit unit) {
        String head = plan.teamHead();
        List<String> team = Stream.concat(
                        Stream.ofNullable(head), Objects.requireNonNullElse(plan.team(), List.<String>of()).stream())
                .distinct()
                .toList();
        problems.require("teamHead", head != null, "Hãy chọn trưởng đoàn.");
        problems.require(
                "team", team.size() <= LARGEST_TEAM, "Đoàn kiểm tra có nhiều nhất %d người.".formatted(LARGEST_TEAM));
        team.forEach(person -> {
            boolean known =
                    access.seesAllUnits(person) || !access.unitsOf(person).isEmpty();
            problems.require(
                    "team", known, "Không có người dùng “%s”, hoặc người đó không làm công tác này.".formatted(person));
            problems.require(
                    "team",
                    unit == null || !access.unitsOf(person).contains(unit.code()),
                    "%s là người của đơn vị được kiểm tra nên không ở trong đoàn được."
                            .formatted(people.nameOf(person)));
        });
        return team;
    }
}
