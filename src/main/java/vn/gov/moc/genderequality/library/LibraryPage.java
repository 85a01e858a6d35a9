package vn.gov.moc.genderequality.library;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total how many documents were found, at most {@link LibraryIndex#REACHED}
 * @param more whether there are more than those, which a narrower search finds
 * @param page from 0
 * @param pages how many pages there are
 */
record LibraryPage(int total, boolean more, int page, int pages, List<LibraryDocument> items) {

    static final LibraryPage NONE = new LibraryPage(0, false, 0, 0, List.of());
}
