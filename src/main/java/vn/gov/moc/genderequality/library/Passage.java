package vn.gov.moc.genderequality.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.gov.moc.genderequality.library.LibraryQuery.Term;
import vn.gov.moc.genderequality.library.VietnameseWords.Word;

/**
 * The place of a document where most of what was searched stands closest together, as it was written.
 *
 * @param heading the part it stands in, e.g. {@code Mục I.4}
 * @param fragments the text, parted into what was searched and what stands between
 */
record Passage(String heading, List<Fragment> fragments) {

    private static final int WORDS_BEFORE = 12;
    private static final int WORDS = 45;

    /**
     * A piece of text.
     *
     * @param hit whether it is what was searched
     */
    record Fragment(String text, boolean hit) {}

    /** One part of a document. */
    record Source(String heading, String content) {}

    /** A term found: from its first word to the one after its last. */
    private record Occurrence(int term, int from, int to) {}

    /**
     * Neighbouring occurrences.
     *
     * @param terms how many different terms they are of
     */
    private record Cluster(Source source, List<Word> words, List<Occurrence> all, int terms, int from, int to) {

        int width() {
            return to - from;
        }
    }

    /** The best passage of a document; none where only its title, number or unit has the words. */
    static Optional<Passage> best(LibraryQuery query, List<Source> sources) {
        List<Term> terms = query.wanted().toList();
        return sources.stream()
                .flatMap(source -> cluster(source, terms).stream())
                .max(Comparator.comparingInt(Cluster::terms)
                        .thenComparing(Comparator.comparingInt(Cluster::width).reversed()))
                .map(cluster -> new Passage(cluster.source().heading(), fragments(cluster)));
    }

    private static Optional<Cluster> cluster(Source source, List<Term> terms) {
        List<Word> words = VietnameseWords.of(source.content());
        List<Occurrence> all = occurrences(words, terms);
        Cluster best = null;
        for (int first = 0; first < all.size(); first++) {
            int from = all.get(first).from();
            int to = from;
            Set<Integer> found = new TreeSet<>();
            for (Occurrence next : all.subList(first, all.size())) {
                if (next.to() - from > WORDS - WORDS_BEFORE && !found.isEmpty()) {
                    break;
                }
                if (found.add(next.term())) {
                    to = Math.max(to, next.to());
                }
            }
            if (best == null
                    || found.size() > best.terms()
                    || found.size() == best.terms() && to - from < best.width()) {
                best = new Cluster(source, words, all, found.size(), from, to);
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Occurrence> occurrences(List<Word> words, List<Term> terms) {
        List<Occurrence> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (int term = 0; term < terms.size(); term++) {
                if (stands(terms.get(term).words(), words, at)) {
                    found.add(new Occurrence(
                            term, at, at + terms.get(term).words().size()));
                }
            }
        }
        return found;
    }

    private static boolean stands(List<Word> term, List<Word> words, int at) {
        if (at + term.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            Word wanted = term.get(i);
            Word word = words.get(at + i);
            if (wanted.marked()
                    ? !wanted.exact().equals(word.exact())
                    : !wanted.bare().equals(word.bare())) {
                return false;
            }
        }
        return true;
    }

    private static List<Fragment> fragments(Cluster cluster) {
        List<Word> words = cluster.words();
        String content = cluster.source().content();
        int first = Math.max(0, cluster.from() - WORDS_BEFORE);
        int last = Math.min(words.size(), Math.max(first + WORDS, cluster.to())) - 1;
        int begin = first == 0 ? 0 : words.get(first).start();
        int end = last == words.size() - 1 ? content.length() : words.get(last).end();
        List<Fragment> fragments = new ArrayList<>();
        StringBuilder between = new StringBuilder(first == 0 ? "" : "… ");
        int at = begin;
        for (Occurrence hit : cluster.all()) {
            int from = words.get(hit.from()).start();
            int to = words.get(hit.to() - 1).end();
            if (from < at || to > end) {
                continue;
            }
            between.append(content, at, from);
            add(fragments, between.toString(), false);
            add(fragments, content.substring(from, to), true);
            between.setLength(0);
            at = to;
        }
        between.append(content, at, end).append(end == content.length() ? "" : " …");
        add(fragments, between.toString(), false);
        return fragments;
    }

    /** Joins hits that only blanks part, so that “bình đẳng giới” is one. */
    private static void add(List<Fragment> fragments, String text, boolean hit) {
        if (text.isEmpty()) {
            return;
        }
        int size = fragments.size();
        if (hit && size >= 2 && fragments.get(size - 1).text().isBlank()) {
            String blank = fragments.remove(size - 1).text();
            Fragment before = fragments.remove(size - 2);
            fragments.add(new Fragment(before.text() + blank + text, true));
        } else {
            fragments.add(new Fragment(text, hit));
        }
    }
}
