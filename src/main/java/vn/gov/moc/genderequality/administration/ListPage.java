package vn.gov.moc.genderequality.administration;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param total of all pages
 */
record ListPage<T>(List<T> rows, int page, int totalPages, long total) {

    static <T> ListPage<T> of(Page<T> page) {
        return new ListPage<>(page.getContent(), page.getNumber(), page.getTotalPages(), page.getTotalElements());
    }

    /** A page cut out of the whole. */
    static <T> ListPage<T> of(List<T> all, int page, int size) {
        int totalPages = (all.size() + size - 1) / size;
        int from = Math.min(page * size, all.size());
        return new ListPage<>(all.subList(from, Math.min(from + size, all.size())), page, totalPages, all.size());
    }
}
