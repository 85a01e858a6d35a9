package vn.gov.moc.genderequality.cycle;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** The year's plan and the holidays it reckons with. */
@RestController
class CycleController {

    private final CycleService cycles;
    private final HolidayRepository holidays;
    private final AccessPolicy access;

    CycleController(CycleService cycles, HolidayRepository holidays, AccessPolicy access) {
        this.cycles = cycles;
        this.holidays = holidays;
        this.access = access;
    }

    @GetMapping("/api/cycles/{year}")
    CyclePlan plan(@PathVariable int year) {
        return cycles.plan(year);
    }

    /** A period of this kind to add to the year's plan; nothing is planned by asking. */
    @GetMapping("/api/cycles/{year}/proposals/{kind}")
    PeriodPlan proposal(@PathVariable("year") String yearText, @PathVariable PeriodKind kind) {
        return cycles.proposal(CycleService.year(yearText), kind);
    }

    @PutMapping("/api/cycles/{year}/plan")
    CyclePlan save(@PathVariable int year, @RequestBody CyclePlan plan, Principal user) {
        if (plan.year() != year) {
            throw new InvalidInputException("year", "Năm trong kế hoạch không khớp với địa chỉ.");
        }
        return cycles.savePlan(plan, user.getName());
    }

    @GetMapping("/api/holidays/{year}")
    List<HolidayView> holidays(@PathVariable("year") String yearText) {
        int year = CycleService.year(yearText);
        return holidays.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(holiday -> new HolidayView(holiday.day(), holiday.name()))
                .toList();
    }

    @PutMapping("/api/holidays")
    HolidayView saveHoliday(@RequestBody HolidayView holiday, Principal user) {
        access.require(user.getName(), MinistryGroup.DESK);
        String name = TypedText.clean(holiday.name()).strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new InvalidInputException("name", "Tên ngày nghỉ phải có từ 1 đến 100 ký tự.");
        }
        LocalDate day = holiday.day();
        if (day == null || day.getYear() < CycleService.FIRST_YEAR || day.getYear() > CycleService.LAST_YEAR) {
            throw new InvalidInputException("day", "Hãy nhập ngày nghỉ trong các năm từ 2007 đến 2099.");
        }
        holidays.save(new Holiday(day, name));
        return new HolidayView(day, name);
    }

    @DeleteMapping("/api/holidays/{day}")
    void deleteHoliday(@PathVariable LocalDate day, Principal user) {
        access.require(user.getName(), MinistryGroup.DESK);
        holidays.deleteById(day);
    }

    record HolidayView(@Nullable LocalDate day, @Nullable String name) {}
}
