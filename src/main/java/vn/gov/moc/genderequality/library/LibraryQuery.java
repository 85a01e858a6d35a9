package vn.gov.moc.genderequality.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.library.VietnameseWords.Word;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * What somebody typed into the search box. A word typed with diacritics is found as it is, one typed without is found
 * whatever its diacritics. Words in quotation marks, or joined by signs as in {@code 05/BC-VP}, must follow one another; a
 * minus sign before a word excludes it. What is neither letter nor digit counts for nothing, so that nothing can be wrong.
 *
 * @param terms what must, and what must not, be in a document
 */
record LibraryQuery(List<Term> terms) {

    /** The most characters that are looked at. */
    static final int LONGEST = 200;

    private static final Pattern TERM = Pattern.compile("(-?)(?:[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”]+))");

    /** Words that follow one another. */
    record Term(List<Word> words, boolean excluded) {}

    static LibraryQuery of(String typed) {
        String text = TypedText.clean(typed).strip();
        Matcher matcher = TERM.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        List<Term> terms = new ArrayList<>();
        while (matcher.find()) {
            String quoted = matcher.group(2);
            List<Word> words = VietnameseWords.of(quoted == null ? matcher.group(3) : quoted);
            if (!words.isEmpty()) {
                terms.add(new Term(words, !matcher.group(1).isEmpty()));
            }
        }
        return new LibraryQuery(List.copyOf(terms));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether anything was typed with diacritics, so that less is found than without. */
    boolean marked() {
        return wanted().anyMatch(term -> term.words().stream().anyMatch(Word::marked));
    }

    /** The terms that are to be found. */
    Stream<Term> wanted() {
        return terms.stream().filter(term -> !term.excluded());
    }

    /** As a {@code tsquery} that finds: words without diacritics find all that differ from them by diacritics only. */
    String matching() {
        return tsquery(false);
    }

    /** As a {@code tsquery} that takes every word as it was typed, for what is to come first. */
    String exact() {
        return tsquery(true);
    }

    private String tsquery(boolean exact) {
        return terms.stream()
                .map(term -> term.words().stream()
                        .map(word -> exact || word.marked() ? word.exact() : "_" + word.bare())
                        .map("'%s'"::formatted)
                        .collect(Collectors.joining(" <-> ", term.excluded() ? "!(" : "(", ")")))
                .collect(Collectors.joining(" & "));
    }
}
