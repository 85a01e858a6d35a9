package vn.gov.moc.genderequality.monitoring;

import java.security.Principal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.unitreport.ReportList;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportSummary;

/** The pages for reading: the reports a person may see, one of them, the guidance. */
@Controller
class ReadingController {

    private static final int PAGE_ROWS = 25;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("periodId"), Sort.Order.asc("unitCode"));

    private final ReportList reportList;
    private final ReportService reports;
    private final AccessPolicy access;

    ReadingController(ReportList reportList, ReportService reports, AccessPolicy access) {
        this.reportList = reportList;
        this.reports = reports;
        this.access = access;
    }

    @GetMapping("/reports")
    String reports(
            Principal user,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<ReportSummary> rows = reportList.visibleTo(
                user.getName(), query, year, PageRequest.of(Listing.asked(page), PAGE_ROWS, NEWEST_FIRST));
        model.addAttribute("rows", rows.getContent());
        model.addAttribute("query", query);
        model.addAttribute("year", year);
        model.addAttribute("page", rows.getNumber());
        model.addAttribute("totalPages", rows.getTotalPages());
        return "reports";
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String id, Principal user, Model model) {
        access.requireSeesUnit(user.getName(), reports.report(id).unitCode());
        model.addAttribute("reportId", id);
        model.addAttribute("mayAdmit", access.has(user.getName(), MinistryGroup.DESK) && reports.closed(id));
        return "report";
    }

    @GetMapping("/guidances/{year}")
    String guidance(@PathVariable int year, Model model) {
        model.addAttribute("year", year);
        return "guidance";
    }
}
