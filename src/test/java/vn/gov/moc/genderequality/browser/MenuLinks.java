package vn.gov.moc.genderequality.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** The links of the header a person sees. */
final class MenuLinks {

    private MenuLinks() {}

    /** Those that lead to own pages. */
    @SuppressWarnings("unchecked")
    static List<String> own(Page page) {
        page.locator(".site-nav").waitFor();
        var links = (List<String>)
                page.locator(".site-nav a").evaluateAll("links => links.map(link => link.getAttribute('href'))");
        return links.stream().filter(link -> !link.startsWith("/camunda/")).toList();
    }
}
