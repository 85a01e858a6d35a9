package vn.gov.moc.genderequality.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * The printed pages of one kind of paper as pictures: forms show the very PDF, in every browser and under every content policy.
 *
 * @param <E> what is printed; equal editions make the same PDF
 */
public final class PagePictures<E> {

    private static final int KEPT = 16;
    private static final Duration KEPT_FOR = Duration.ofMinutes(2);

    private final Function<E, byte[]> printer;

    /** A browser asks for all pages of one paper within moments; laying it out costs far more than drawing a page. */
    private final Cache<E, byte[]> printed =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEPT_FOR).build();

    /** @param printer makes the PDF of an edition */
    public PagePictures(Function<E, byte[]> printer) {
        this.printer = printer;
    }

    /** How many pages the paper has. */
    public int count(E edition) {
        return PdfPages.count(pdf(edition));
    }

    /**
     * One page as a PNG picture.
     *
     * @param page from 1
     * @throws NotFoundException when there is no such page
     */
    public byte[] png(E edition, int page) {
        if (page < 1 || page > count(edition)) {
            throw new NotFoundException("Bản in không có trang %d.".formatted(page));
        }
        return PdfPages.png(pdf(edition), page);
    }

    private byte[] pdf(E edition) {
        return printed.get(edition, printer);
    }
}
