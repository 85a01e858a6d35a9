package vn.gov.moc.genderequality.library;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.IssueStatus;

/** The library: its page, whose address holds the whole search, and the same for programs. */
@Controller
class LibraryController {

    private final Library library;

    LibraryController(Library library) {
        this.library = library;
    }

    @GetMapping("/library")
    String page(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable LibraryKind kind,
            @RequestParam(required = false) @Nullable IssueStatus state,
            @RequestParam(required = false) @Nullable LibrarySort sort,
            @RequestParam(defaultValue = "0") int page,
            Principal user,
            Model model) {
        LibrarySearch search = search(query, year, unit, kind, state, sort, page);
        LibraryPage found = library.find(search, user.getName());
        model.addAttribute("search", search);
        model.addAttribute("found", found);
        model.addAttribute("choices", library.choices(user.getName()));
        model.addAttribute("kinds", LibraryKind.values());
        model.addAttribute("states", IssueStatus.values());
        model.addAttribute("sorts", LibrarySort.values());
        model.addAttribute(
                "bare", found.total() == 0 && LibraryQuery.of(search.text()).marked() ? search.bareAddress() : null);
        return "library";
    }

    /**
     * What was found, 20 a page.
     *
     * @param query words; in quotation marks they follow one another, with a minus sign before it one is excluded
     * @param page from 0
     */
    @GetMapping("/api/library")
    @ResponseBody
    LibraryPage find(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable LibraryKind kind,
            @RequestParam(required = false) @Nullable IssueStatus state,
            @RequestParam(required = false) @Nullable LibrarySort sort,
            @RequestParam(defaultValue = "0") int page,
            Principal user) {
        return library.find(search(query, year, unit, kind, state, sort, page), user.getName());
    }

    private static LibrarySearch search(
            String query,
            @Nullable Integer year,
            String unit,
            @Nullable LibraryKind kind,
            @Nullable IssueStatus state,
            @Nullable LibrarySort sort,
            int page) {
        String words = TypedText.clean(query).strip();
        return new LibrarySearch(
                words.substring(0, Math.min(words.length(), LibraryQuery.LONGEST)),
                year,
                TypedText.clean(unit).strip(),
                kind,
                state,
                sort,
                Math.max(page, 0));
    }
}
