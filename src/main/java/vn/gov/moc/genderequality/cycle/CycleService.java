package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Keeps the year's plan and moves the year and its periods along. */
@Service
@Transactional
public class CycleService {

    /** The Law on Gender Equality is in force since 01/7/2007. */
    static final int FIRST_YEAR = 2007;

    static final int LAST_YEAR = 2099;

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    private final AnnualCycleRepository cycles;
    private final ReportingPeriodRepository periods;
    private final OrganizationUnitRepository units;
    private final ReportTemplateCatalog templates;
    private final CyclePlanValidator validator;
    private final WorkingDays workingDays;
    private final AccessPolicy access;

    CycleService(
            AnnualCycleRepository cycles,
            ReportingPeriodRepository periods,
            OrganizationUnitRepository units,
            ReportTemplateCatalog templates,
            CyclePlanValidator validator,
            WorkingDays workingDays,
            AccessPolicy access) {
        this.cycles = cycles;
        this.periods = periods;
        this.units = units;
        this.templates = templates;
        this.validator = validator;
        this.workingDays = workingDays;
        this.access = access;
    }

    /**
     * Creates the year with a plan to start from: the directive's due days 05/6 and 05/12, all active units.
     *
     * @param yearText four digits, 2007–2099
     * @throws InvalidInputException when it is no such year
     * @throws ConflictException when the year exists
     */
    public void create(@Nullable String yearText) {
        int year = year(yearText);
        cycles.lockCreation(year);
        if (cycles.existsById(year)) {
            throw new ConflictException("Chu trình năm %d đã có, không tạo thêm được.".formatted(year));
        }
        AnnualCycle cycle = new AnnualCycle(year);
        cycle.plan(
                cycle.deadlineRule(),
                cycle.weekendRule(),
                cycle.actionMonth().plan(),
                units.findByActiveTrueOrderByCode().stream()
                        .map(OrganizationUnit::code)
                        .toList());
        cycles.save(cycle);
        store(cycle, List.of(proposal(year, PeriodKind.MID_YEAR), proposal(year, PeriodKind.YEAR_END)));
    }

    /**
     * A period of this kind to start from: the directive's due days 05/6 and 05/12; a one-off report is written over the
     * summer, with the newest template there is for one.
     */
    @Transactional(readOnly = true)
    public PeriodPlan proposal(int year, PeriodKind kind) {
        return switch (kind) {
            case MID_YEAR -> proposal(kind, LocalDate.of(year, 5, 2), LocalDate.of(year, 6, 5));
            case YEAR_END -> proposal(kind, LocalDate.of(year, 11, 1), LocalDate.of(year, 12, 5));
            case SPECIAL -> proposal(kind, LocalDate.of(year, 6, 1), LocalDate.of(year, 9, 15));
        };
    }

    /** Figures are those of the month it opens in, and it closes with the month it is due in. */
    private PeriodPlan proposal(PeriodKind kind, LocalDate opensOn, LocalDate dueOn) {
        return new PeriodPlan(
                kind,
                opensOn,
                opensOn.with(TemporalAdjusters.lastDayOfMonth()),
                dueOn,
                dueOn.with(TemporalAdjusters.lastDayOfMonth()),
                templates.newest(kind, opensOn).orElse(""));
    }

    /** @throws InvalidInputException when it is no year a cycle can have */
    static int year(@Nullable String yearText) {
        int year = yearText != null && FOUR_DIGITS.matcher(yearText).matches() ? Integer.parseInt(yearText) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInputException("year", "Năm phải là số có bốn chữ số, từ 2007 đến 2099.");
        }
        return year;
    }

    /** The plan as it stands. */
    @Transactional(readOnly = true)
    public CyclePlan plan(int year) {
        AnnualCycle cycle = cycle(year);
        return new CyclePlan(
                year,
                cycle.state(),
                cycle.deadlineRule(),
                cycle.weekendRule(),
                periods(year).stream()
                        .map(p -> new PeriodPlan(
                                p.kind(), p.opensOn(), p.cutOffOn(), p.dueOn(), p.closesOn(), p.templateId()))
                        .toList(),
                cycle.actionMonth().plan(),
                List.copyOf(cycle.unitCodes()),
                cycle.planVersion());
    }

    /**
     * Replaces the plan.
     *
     * @throws InvalidInputException when something is missing or out of order; nothing is changed
     * @throws ConflictException when somebody saved in between or the guidance is signed
     */
    public CyclePlan savePlan(CyclePlan plan, String actor) {
        access.require(actor, MinistryGroup.DESK);
        AnnualCycle cycle = cycle(plan.year());
        cycle.requirePlanMayChange();
        if (cycle.planVersion() != plan.version()) {
            throw new ConflictException(
                    "Người khác vừa lưu kế hoạch năm %d. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới."
                            .formatted(plan.year()));
        }
        validator.validate(plan);
        cycle.plan(
                Objects.requireNonNull(plan.deadlineRule()),
                Objects.requireNonNull(plan.weekendRule()),
                Objects.requireNonNullElse(
                        plan.actionMonth(), cycle.actionMonth().plan()),
                Objects.requireNonNull(plan.unitCodes()));
        store(cycle, Objects.requireNonNull(plan.periods()));
        cycles.saveAndFlush(cycle);
        return plan(plan.year());
    }

    private void store(AnnualCycle cycle, List<PeriodPlan> plans) {
        List<ReportingPeriod> present = periods.findByYearOrderByOpensOn(cycle.year());
        present.stream()
                .filter(period -> plans.stream().noneMatch(plan -> plan.kind() == period.kind()))
                .forEach(periods::delete);
        for (PeriodPlan plan : plans) {
            PeriodKind kind = Objects.requireNonNull(plan.kind());
            ReportingPeriod period = present.stream()
                    .filter(p -> p.kind() == kind)
                    .findFirst()
                    .orElseGet(() -> new ReportingPeriod(cycle.year(), kind));
            LocalDate dueOn = workingDays.apply(cycle.weekendRule(), Objects.requireNonNull(plan.dueOn()));
            String template = Objects.requireNonNull(plan.templateId());
            String label = templates.label(template, kind, cycle.year()).orElseGet(() -> kind.label(cycle.year()));
            period.plan(plan, dueOn, cycle.deadlineRule(), label);
            periods.save(period);
        }
    }

    /** The desk has finished the plan; the guidance comes next. */
    public void completePlan(int year, String actor) {
        access.require(actor, MinistryGroup.DESK);
        validator.validate(plan(year));
        cycle(year).markPlanned();
    }

    /** The guidance is signed: from now on dates, units and templates are frozen. */
    public void run(int year) {
        cycle(year).run();
    }

    /** The period's first day has come. */
    public void openPeriod(String periodId) {
        period(periodId).open();
    }

    /** All reports are in, or the closing day has passed. */
    public void closePeriod(String periodId) {
        period(periodId).close();
    }

    /** Every period is over. */
    public void close(int year) {
        cycle(year).close();
    }

    /** The year is called off; its open periods with it. */
    public void cancel(int year) {
        cycle(year).cancel();
        periods(year).stream()
                .filter(period -> period.state() != PeriodState.CLOSED)
                .forEach(ReportingPeriod::cancel);
    }

    /** @throws NotFoundException when there is no such year */
    public AnnualCycle cycle(int year) {
        return cycles.findById(year)
                .orElseThrow(() -> new NotFoundException("Không có chu trình năm %d.".formatted(year)));
    }

    /**
     * Whether the unit takes part in the year.
     *
     * @throws NotFoundException when there is no such year
     */
    @Transactional(readOnly = true)
    public boolean takesPart(int year, String unitCode) {
        return cycle(year).unitCodes().contains(unitCode);
    }

    /**
     * A unit goes on with another's work: in every year under way it takes part in what the other took part in, from the
     * next period on that opens.
     *
     * @param day from which on it does
     */
    public void succeed(String predecessor, String successor, LocalDate day) {
        cycles.join(predecessor, successor, day);
    }

    /** The year, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AnnualCycle> find(int year) {
        return cycles.findById(year);
    }

    /** The newest year that was not called off. */
    @Transactional(readOnly = true)
    public Optional<AnnualCycle> newest() {
        return cycles.findFirstByStateNotOrderByYearDesc(CycleState.CANCELLED);
    }

    /** All years that were not called off, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return cycles.years();
    }

    /** The year's periods by opening day. */
    @Transactional(readOnly = true)
    public List<ReportingPeriod> periods(int year) {
        return periods.findByYearOrderByOpensOn(year);
    }

    /** The periods that were not called off, by the template they use, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<ReportingPeriod>> periodsByTemplate() {
        return periods.findAll(Sort.by("opensOn")).stream()
                .filter(period -> period.state() != PeriodState.CANCELLED)
                .collect(Collectors.groupingBy(ReportingPeriod::templateId));
    }

    /** @throws NotFoundException when there is no such period */
    public ReportingPeriod period(String periodId) {
        return found(periods.findById(periodId), periodId);
    }

    /** The period, which nobody can change until the transaction ends; others may hold it as well. */
    public ReportingPeriod holdPeriod(String periodId) {
        return found(periods.findHeldById(periodId), periodId);
    }

    /** The period, locked until the transaction ends, so that whoever finishes the last report knows it. */
    public ReportingPeriod lockPeriod(String periodId) {
        return found(periods.findLockedById(periodId), periodId);
    }

    private static ReportingPeriod found(Optional<ReportingPeriod> period, String id) {
        return period.orElseThrow(() -> new NotFoundException("Không có kỳ báo cáo %s.".formatted(id)));
    }
}
