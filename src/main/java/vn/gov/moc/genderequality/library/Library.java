package vn.gov.moc.genderequality.library;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.library.LibraryIndex.Reader;
import vn.gov.moc.genderequality.library.Passage.Source;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/**
 * Finds what was issued. The ministry's groups see everything; a unit's people their own unit's reports and plans and the guidance
 * letters that were sent to it; an administrator alone nothing.
 */
@Component
class Library {

    private final LibraryIndex index;
    private final AccessPolicy access;

    Library(LibraryIndex index, AccessPolicy access) {
        this.index = index;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public LibraryPage find(LibrarySearch search, String user) {
        LibraryQuery query = LibraryQuery.of(search.text());
        if (query.isEmpty() && !search.text().isBlank()) {
            return LibraryPage.NONE;
        }
        Reader reader = reader(user);
        int counted = index.count(search, query, reader);
        int total = Math.min(counted, LibraryIndex.REACHED);
        int pages = (total + LibraryIndex.PAGE_ROWS - 1) / LibraryIndex.PAGE_ROWS;
        int page = Math.max(0, Math.min(search.page(), pages - 1));
        List<LibraryDocument> documents = index.page(search, query, reader, page);
        return new LibraryPage(total, counted > total, page, pages, withPassages(documents, query));
    }

    private List<LibraryDocument> withPassages(List<LibraryDocument> documents, LibraryQuery query) {
        if (query.isEmpty()) {
            return documents;
        }
        Map<String, List<Source>> sources =
                index.sources(documents.stream().map(LibraryDocument::id).toList());
        return documents.stream()
                .map(document -> document.with(Passage.best(query, sources.getOrDefault(document.id(), List.of()))
                        .orElse(null)))
                .toList();
    }

    @Transactional(readOnly = true)
    public LibraryChoices choices(String user) {
        return index.choices(reader(user));
    }

    private Reader reader(String user) {
        return new Reader(access.seesAllUnits(user), access.unitsOf(user));
    }
}
