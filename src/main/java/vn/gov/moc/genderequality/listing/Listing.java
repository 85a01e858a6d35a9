package vn.gov.moc.genderequality.listing;

import java.util.List;
import java.util.function.Consumer;

/**
 * A page of a list.
 *
 * @param page from 0; the nearest there is when another one was asked for
 */
public record Listing<T>(List<T> rows, int page, int totalPages, int totalRows) {

    private static final int CHUNK = 500;
    private static final int LAST_PAGE = 100_000;

    /** Reads rows of a list in its order. */
    @FunctionalInterface
    public interface Rows<T> {

        /** At most so many rows after the first {@code offset} of them. */
        List<T> read(int limit, long offset);
    }

    /**
     * Reads a page.
     *
     * @param page any number, as people write it into the address
     * @param totalRows how many rows the list has
     */
    public static <T> Listing<T> of(int page, int size, int totalRows, Rows<T> rows) {
        int totalPages = (totalRows + size - 1) / size;
        int shown = Math.max(0, Math.min(page, totalPages - 1));
        return new Listing<>(rows.read(size, (long) shown * size), shown, totalPages, totalRows);
    }

    /** The number of a page as people write it into the address, made one that a repository can be asked for. */
    public static int asked(int page) {
        return Math.max(0, Math.min(page, LAST_PAGE));
    }

    /** Hands on every row, some hundreds at a time. */
    public static <T> void each(Rows<T> rows, Consumer<? super T> reader) {
        List<T> chunk;
        long read = 0;
        do {
            chunk = rows.read(CHUNK, read);
            chunk.forEach(reader);
            read += chunk.size();
        } while (chunk.size() == CHUNK);
    }
}
