package vn.gov.moc.genderequality.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.SharedTask;
import vn.gov.moc.genderequality.engine.SharedTasks;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.RefusedException;

/** Everybody records his own absence and his return, nobody somebody else's. Who signs in whose stead is not changed by it. */
@Service
@Transactional
public class AbsenceService {

    private final AbsenceRepository absences;
    private final AbsenceWorkflow workflow;
    private final AbsenceNotices notices;
    private final Coverage coverage;
    private final WarnedDues warned;
    private final SharedTasks tasks;
    private final AccessPolicy access;
    private final Clock clock;

    AbsenceService(
            AbsenceRepository absences,
            AbsenceWorkflow workflow,
            AbsenceNotices notices,
            Coverage coverage,
            WarnedDues warned,
            SharedTasks tasks,
            AccessPolicy access,
            Clock clock) {
        this.absences = absences;
        this.workflow = workflow;
        this.notices = notices;
        this.coverage = coverage;
        this.warned = warned;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The person records that he will be away; his unit's heads and committee are warned of due dates nobody covers.
     *
     * @throws AccessDeniedException when he belongs to no unit and does no work at the ministry
     * @throws InvalidInputException with one problem per field
     * @throws ConflictException when he has recorded one of the days already
     */
    public Absence record(AbsenceTerms.Typed typed, String actor) {
        access.requireSeesAnyUnit(actor);
        AbsenceTerms terms = typed.check(today());
        absences.lockRecording();
        absences.overlapping(actor, terms.firstDay(), terms.lastDay()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException(
                            "Ông/Bà đã ghi vắng mặt từ ngày %s đến hết ngày %s, trùng ngày với lần này; chưa có gì được ghi thêm. Hãy chọn những ngày khác, hoặc ghi đã trở lại ở lần kia trước."
                                    .formatted(
                                            VietnameseDates.format(other.firstDay()),
                                            VietnameseDates.format(other.lastDay())));
                });
        Set<String> units = access.unitsOf(actor);
        Absence absence = absences.saveAndFlush(new Absence(
                terms, actor, units, absences.countByIdContaining(Absence.idMiddle(units)) + 1, clock.instant()));
        workflow.recorded(absence.id());
        warn(absence, false);
        return absence;
    }

    /**
     * The person is back before the last day, or does not go.
     *
     * @throws NotFoundException when he may not know of the absence, or there is none
     * @throws RefusedException when it is somebody else's
     * @throws ConflictException when it is over already
     */
    public void comeBack(String absenceId, String actor) {
        Absence absence = absences.findLockedById(absenceId)
                .filter(each -> mayKnow(each, actor))
                .orElseThrow(() -> missing(absenceId));
        if (!absence.person().equals(actor)) {
            throw new RefusedException(
                    "Chỉ người vắng mặt tự ghi là đã trở lại. Chưa có gì được ghi; hãy đề nghị chính người ấy.");
        }
        absence.comeBack(clock.instant(), today());
        absences.flush();
        workflow.cameBack(absenceId);
    }

    /** Warns of due dates nobody covers that have not been warned of: dates move and delegations end. */
    public void warn(String absenceId) {
        Absence absence = absences.findLockedById(absenceId).orElseThrow(() -> missing(absenceId));
        if (absence.state(today()).open()) {
            absence.belongTo(access.unitsOf(absence.person()));
            warn(absence, true);
        }
    }

    private void warn(Absence absence, boolean himself) {
        List<Due> fresh = warned.remember(absence.id(), coverage.uncovered(absence, today()));
        if (!fresh.isEmpty()) {
            notices.uncovered(absence, fresh, warned.count(absence.id()), himself);
        }
    }

    /** What the person has claimed is open again to those who may take it. */
    public void giveBackTasks(String absenceId) {
        Absence absence = absence(absenceId);
        if (absence.state(today()) == AbsenceState.AWAY) {
            List<SharedTask> givenBack = tasks.giveBack(absence.person());
            notices.givenBack(absence, givenBack);
        }
    }

    /** @throws NotFoundException when there is no such absence */
    @Transactional(readOnly = true)
    public Absence absence(String id) {
        return absences.findById(id).orElseThrow(() -> missing(id));
    }

    private boolean mayKnow(Absence absence, String user) {
        return absence.person().equals(user)
                || access.seesAllUnits(user)
                || access.unitsOf(user).stream().anyMatch(absence.units()::contains);
    }

    private static NotFoundException missing(String id) {
        return new NotFoundException("Không có lần vắng mặt %s.".formatted(id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}
