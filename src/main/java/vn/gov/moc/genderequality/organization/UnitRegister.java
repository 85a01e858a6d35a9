package vn.gov.moc.genderequality.organization;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Keeps the units: creates, renames, closes. One change of units or people follows another; the caller has checked who
 * may.
 */
@Service
@Transactional
public class UnitRegister {

    private final OrganizationUnitRepository units;
    private final UnitClosingRepository closings;
    private final UnitSuccessionRepository successions;
    private final UnitGroups groups;
    private final ObjectProvider<UnitWork> work;
    private final Clock clock;

    UnitRegister(
            OrganizationUnitRepository units,
            UnitClosingRepository closings,
            UnitSuccessionRepository successions,
            UnitGroups groups,
            ObjectProvider<UnitWork> work,
            Clock clock) {
        this.units = units;
        this.closings = closings;
        this.successions = successions;
        this.groups = groups;
        this.work = work;
        this.clock = clock;
    }

    /** Waits until every other change of units and people is over; read what the change depends on only after this. */
    public void lock() {
        units.lockRegister();
    }

    /**
     * Creates the unit with its groups.
     *
     * @throws InvalidInputException one problem for each wrong field
     * @throws ConflictException when there is a unit of this code
     */
    public OrganizationUnit create(UnitDescription description) {
        lock();
        description.requireValid();
        if (units.existsById(description.code())) {
            throw new ConflictException(
                    "Đã có đơn vị mang mã %s; chưa tạo gì. Hãy chọn mã khác.".formatted(description.code()));
        }
        return save(description, true);
    }

    /**
     * Changes what a unit is called and what its papers say.
     *
     * @param version as it was when the person opened it
     * @throws NotFoundException when there is no such unit
     * @throws ConflictException when somebody has changed it meanwhile
     */
    public OrganizationUnit change(UnitDescription description, long version) {
        lock();
        OrganizationUnit unit = unit(description.code());
        if (unit.version() != version) {
            throw new ConflictException(
                    "Người khác vừa sửa đơn vị %s. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới."
                            .formatted(unit.code()));
        }
        return save(description, unit.active());
    }

    /**
     * Creates the unit with its groups, or changes it.
     *
     * @param active whether it takes part in new periods
     * @throws InvalidInputException one problem for each wrong field
     * @throws ConflictException when a unit with unfinished work is to cease, which takes a decision on each report, or a
     *     merged one is to take part again
     */
    public OrganizationUnit save(UnitDescription description, boolean active) {
        lock();
        UnitKind kind = description.requireValid();
        OrganizationUnit known = units.findById(description.code()).orElse(null);
        OrganizationUnit unit = known == null
                ? new OrganizationUnit(description.code(), description.name(), description.abbreviation(), kind)
                : known;
        if (known != null) {
            requireMayBecome(known, active);
        }
        boolean renamed = !unit.name().equals(description.name()) || unit.kind() != kind;
        unit.describe(description.name(), description.abbreviation(), kind);
        unit.letterhead(description.headTitle(), description.seat());
        unit.activate(active);
        OrganizationUnit saved = units.saveAndFlush(unit);
        groups.ensure(List.of(saved));
        if (renamed) {
            work.forEach(each -> each.renamed(saved));
        }
        return saved;
    }

    private void requireMayBecome(OrganizationUnit unit, boolean active) {
        if (unit.active() && !active && work.stream().anyMatch(each -> each.open(unit.code()))) {
            throw new ConflictException(
                    "Đơn vị %s còn báo cáo hoặc việc khác chưa xong. Hãy dùng chức năng “Ngừng hoạt động, sáp nhập” để quyết định về từng báo cáo."
                            .formatted(unit.code()));
        }
        if (!unit.active() && active && successions.existsById(unit.code())) {
            throw new ConflictException("Đơn vị %s đã sáp nhập, không mở lại được.".formatted(unit.code()));
        }
    }

    /**
     * The unit ceases to take part, its work is another's from now on if there is a successor. What becomes of its open
     * work, and of its people, is the caller's.
     *
     * @throws ConflictException when it has ceased already
     */
    public void close(
            OrganizationUnit unit, @Nullable OrganizationUnit successor, UnitDecision decision, String actor) {
        if (!unit.active()) {
            throw new ConflictException("Đơn vị %s đã ngừng hoạt động từ trước.".formatted(unit.code()));
        }
        if (successor != null && !successor.active()) {
            throw new ConflictException(
                    "Đơn vị %s không còn hoạt động, không nhận sáp nhập được.".formatted(successor.code()));
        }
        unit.activate(false);
        units.saveAndFlush(unit);
        closings.save(new UnitClosing(unit, decision, actor, clock.instant()));
        if (successor != null) {
            successions.save(new UnitSuccession(unit, successor, decision));
        }
    }

    /** @throws NotFoundException when there is no such unit */
    public OrganizationUnit unit(String code) {
        return units.findById(code).orElseThrow(() -> new NotFoundException("Không có đơn vị %s.".formatted(code)));
    }
}
