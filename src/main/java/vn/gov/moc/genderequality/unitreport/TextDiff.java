package vn.gov.moc.genderequality.unitreport;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to the next, word by word; blanks and line ends alone are no change. */
public final class TextDiff {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*");
    private static final Pattern LINE = Pattern.compile("\\S.*\\s*");

    /** A section of ordinary words has fewer; beyond it, whole lines are compared, so that nobody waits for seconds. */
    private static final int MOST_WORDS = 5_000;

    private TextDiff() {}

    /** What became of a piece. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    /** A stretch of words; those that stayed are spaced as in the later text. */
    public record Piece(Kind kind, String text) {}

    /** The pieces in reading order, what was deleted before what came instead; empty when no word changed. */
    public static List<Piece> between(String before, String after) {
        boolean wordByWord =
                Math.max(split(before, WORD).size(), split(after, WORD).size()) <= MOST_WORDS;
        List<String> earlier = split(before, wordByWord ? WORD : LINE);
        List<String> later = split(after, wordByWord ? WORD : LINE);
        var deltas = DiffUtils.diff(bare(earlier), bare(later), new MyersDiffWithLinearSpace<>())
                .getDeltas();
        return deltas.isEmpty() ? List.of() : pieces(deltas, earlier, later);
    }

    private static List<Piece> pieces(List<AbstractDelta<String>> deltas, List<String> earlier, List<String> later) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder deleted = new StringBuilder();
        StringBuilder inserted = new StringBuilder();
        int reachedEarlier = 0;
        int reachedLater = 0;
        for (AbstractDelta<String> delta : deltas) {
            int from = delta.getSource().getPosition();
            int same = from - reachedEarlier;
            if (same > 0) {
                change(pieces, deleted, inserted);
                add(pieces, Kind.SAME, join(later, reachedLater, reachedLater + same));
            }
            int to = reachedLater + same;
            reachedEarlier = from + delta.getSource().size();
            reachedLater = to + delta.getTarget().size();
            deleted.append(join(earlier, from, reachedEarlier));
            inserted.append(join(later, to, reachedLater));
        }
        change(pieces, deleted, inserted);
        add(pieces, Kind.SAME, join(later, reachedLater, later.size()));
        return pieces;
    }

    private static void change(List<Piece> pieces, StringBuilder deleted, StringBuilder inserted) {
        add(pieces, Kind.DELETED, deleted.toString());
        add(pieces, Kind.INSERTED, inserted.toString());
        deleted.setLength(0);
        inserted.setLength(0);
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    private static String join(List<String> words, int from, int to) {
        return String.join("", words.subList(from, to));
    }

    /** Each part with the blanks behind it. */
    private static List<String> split(String text, Pattern part) {
        return part.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> bare(List<String> words) {
        return words.stream().map(String::strip).toList();
    }
}
