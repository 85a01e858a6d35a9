package vn.gov.moc.genderequality.unitreport;

import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.PagePictures;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The printed pages of reports as pictures. */
@Component
class ReportPages {

    private final PagePictures<ReportEdition> pages;

    ReportPages(ReportPapers papers) {
        this.pages = new PagePictures<>(papers::pdf);
    }

    int count(ReportEdition edition) {
        return pages.count(edition);
    }

    /**
     * @param page from 1
     * @throws NotFoundException when there is no such page
     */
    byte[] png(ReportEdition edition, int page) {
        return pages.png(edition, page);
    }
}
