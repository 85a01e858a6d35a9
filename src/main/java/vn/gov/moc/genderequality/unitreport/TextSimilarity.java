package vn.gov.moc.genderequality.unitreport;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.CosineSimilarity;

/**
 * How alike two texts are: the cosine of their counted pairs of neighbouring syllables, since most Vietnamese words have
 * two. Case, blanks and punctuation do not count. The time grows with the texts' length, not with its square.
 */
final class TextSimilarity {

    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final CosineSimilarity COSINE = new CosineSimilarity();

    private TextSimilarity() {}

    /** From 0 (no pair in common) to 100 (the same pairs), rounded down. */
    static int percent(String one, String other) {
        Map<CharSequence, Integer> left = pairs(one);
        Map<CharSequence, Integer> right = pairs(other);
        return left.equals(right) ? 100 : (int) (COSINE.cosineSimilarity(left, right) * 100);
    }

    private static Map<CharSequence, Integer> pairs(String text) {
        Map<CharSequence, Integer> pairs = new HashMap<>();
        String previous = "";
        Matcher syllables = SYLLABLE.matcher(text.toLowerCase(Locale.ROOT));
        while (syllables.find()) {
            String syllable = syllables.group();
            pairs.merge(previous + " " + syllable, 1, Integer::sum);
            previous = syllable;
        }
        return pairs;
    }
}
