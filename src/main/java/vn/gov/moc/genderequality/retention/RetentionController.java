package vn.gov.moc.genderequality.retention;

import java.security.Principal;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.gov.moc.genderequality.engine.HistoryStock;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;

/** What is kept how long, and what is due: to look at before the night, nothing is removed here. */
@Controller
class RetentionController {

    private final RetentionService retention;
    private final HistoryStock history;
    private final AccessPolicy access;

    RetentionController(RetentionService retention, HistoryStock history, AccessPolicy access) {
        this.retention = retention;
        this.history = history;
        this.access = access;
    }

    /** A line of the table, as people read it. */
    record Row(String what, String term, String basis, String oldest, long total, long due) {}

    @GetMapping("/administration/retention")
    String page(Principal user, Model model) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        model.addAttribute(
                "rows",
                retention.stock().stream()
                        .map(stock -> new Row(
                                stock.kind().what(),
                                text(stock.term()),
                                stock.kind().basis(),
                                text(stock.oldest()),
                                stock.total(),
                                stock.due()))
                        .toList());
        model.addAttribute("history", history.all());
        model.addAttribute("removals", retention.removals());
        return "administration/retention";
    }

    private static String text(Period term) {
        return term.getDays() == 0
                ? "%d tháng".formatted(term.toTotalMonths())
                : "%d tháng %d ngày".formatted(term.toTotalMonths(), term.getDays());
    }

    private static String text(@Nullable Instant oldest) {
        return oldest == null ? "–" : VietnameseDates.format(oldest);
    }
}
