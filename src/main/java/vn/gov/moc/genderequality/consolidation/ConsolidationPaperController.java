package vn.gov.moc.genderequality.consolidation;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.document.PagePictures;

/**
 * The consolidated report on paper and its figures as a workbook: below {@code /consolidations} for people's links, below
 * {@code /api} for programs.
 */
@RestController
@RequestMapping({"/consolidations/{id}", "/api/consolidations/{id}"})
class ConsolidationPaperController {

    private final ConsolidationEditions editions;
    private final ConsolidationPapers papers;
    private final CountedFigures figures;
    private final PagePictures<ConsolidationEdition> pages;

    ConsolidationPaperController(ConsolidationEditions editions, ConsolidationPapers papers, CountedFigures figures) {
        this.editions = editions;
        this.papers = papers;
        this.figures = figures;
        this.pages = new PagePictures<>(papers::pdf);
    }

    /** @param inline present to have it shown, not saved */
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable String inline, Principal user) {
        return pdf(editions.present(id, user.getName()), inline);
    }

    /** @param inline present to have it shown, not saved */
    @GetMapping("/issues/{number}/paper.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String inline,
            Principal user) {
        return pdf(editions.issue(id, number, user.getName()), inline);
    }

    @GetMapping("/paper.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, Principal user) {
        return docx(editions.present(id, user.getName()));
    }

    @GetMapping("/issues/{number}/paper.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, @PathVariable int number, Principal user) {
        return docx(editions.issue(id, number, user.getName()));
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<byte[]> figures(@PathVariable String id, Principal user) {
        return figures(editions.present(id, user.getName()));
    }

    @GetMapping("/issues/{number}/figures.xlsx")
    ResponseEntity<byte[]> figures(@PathVariable String id, @PathVariable int number, Principal user) {
        return figures(editions.issue(id, number, user.getName()));
    }

    /** How many pages the present paper has, and whether it is a draft. */
    @GetMapping("/paper")
    PaperView paper(@PathVariable String id, Principal user) {
        ConsolidationEdition edition = editions.present(id, user.getName());
        return new PaperView(pages.count(edition), edition.draft());
    }

    /** One page of the present paper as a picture. */
    @GetMapping("/paper/{page}.png")
    ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable int page, Principal user) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(pages.png(editions.present(id, user.getName()), page));
    }

    private ResponseEntity<byte[]> pdf(ConsolidationEdition edition, @Nullable String inline) {
        String name = edition.fileStem() + ".pdf";
        byte[] content = papers.pdf(edition);
        return inline == null
                ? Downloads.save(name, MediaType.APPLICATION_PDF, content)
                : Downloads.show(name, MediaType.APPLICATION_PDF, content);
    }

    private ResponseEntity<byte[]> docx(ConsolidationEdition edition) {
        return Downloads.save(edition.fileStem() + ".docx", Downloads.DOCX, papers.docx(edition));
    }

    private ResponseEntity<byte[]> figures(ConsolidationEdition edition) {
        byte[] workbook = new ConsolidationWorkbook(edition).bytes(figures::of);
        return Downloads.save(edition.fileStem() + ".xlsx", Downloads.XLSX, workbook);
    }

    record PaperView(int pages, boolean draft) {}
}
