package vn.gov.moc.genderequality.workplan;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.Downloads;

/** A unit's work plan on paper, and its estimate to calculate with. */
@RestController
@RequestMapping("/work-plans/{year}/{unit}")
class WorkPlanPaperController {

    private final WorkPlanEditions editions;
    private final WorkPlanPapers papers;

    WorkPlanPaperController(WorkPlanEditions editions, WorkPlanPapers papers) {
        this.editions = editions;
        this.papers = papers;
    }

    /** @param inline present to have it shown, not saved */
    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String inline,
            Principal user) {
        WorkPlanEdition edition = editions.present(year, unit, user.getName());
        String name = edition.fileStem() + ".pdf";
        byte[] content = papers.pdf(edition);
        return inline == null
                ? Downloads.save(name, MediaType.APPLICATION_PDF, content)
                : Downloads.show(name, MediaType.APPLICATION_PDF, content);
    }

    @GetMapping("/plan.docx")
    ResponseEntity<byte[]> docx(@PathVariable int year, @PathVariable String unit, Principal user) {
        WorkPlanEdition edition = editions.present(year, unit, user.getName());
        return Downloads.save(edition.fileStem() + ".docx", Downloads.DOCX, papers.docx(edition));
    }

    @GetMapping("/estimate.xlsx")
    ResponseEntity<byte[]> estimate(@PathVariable int year, @PathVariable String unit, Principal user) {
        WorkPlanEdition edition = editions.present(year, unit, user.getName());
        return Downloads.save(
                "Dự toán - " + edition.fileStem() + ".xlsx", Downloads.XLSX, EstimateWorkbook.of(edition));
    }
}
