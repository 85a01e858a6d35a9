package vn.gov.moc.genderequality.unitreport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.PdfPages;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The printed pages as pictures: forms show the very PDF, in every browser and under every content policy. */
@Component
class ReportPages {

    private static final int KEPT = 16;
    private static final Duration KEPT_FOR = Duration.ofMinutes(2);

    private final ReportPapers papers;

    /** A browser asks for all pages of one paper within moments; laying it out costs far more than drawing a page. */
    private final Cache<ReportEdition, byte[]> printed =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEPT_FOR).build();

    ReportPages(ReportPapers papers) {
        this.papers = papers;
    }

    int count(ReportEdition edition) {
        return PdfPages.count(pdf(edition));
    }

    /**
     * @param page from 1
     * @throws NotFoundException when there is no such page
     */
    byte[] png(ReportEdition edition, int page) {
        if (page < 1 || page > count(edition)) {
            throw new NotFoundException("Bản in không có trang %d.".formatted(page));
        }
        return PdfPages.png(pdf(edition), page);
    }

    private byte[] pdf(ReportEdition edition) {
        return printed.get(edition, papers::pdf);
    }
}
