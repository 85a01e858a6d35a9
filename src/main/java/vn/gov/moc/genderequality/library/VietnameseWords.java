package vn.gov.moc.genderequality.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text into words and writes each as it is searched, exactly as {@code library_fold} and {@code library_bare} do in
 * the database; here it is known where each word stands, so that it can be marked.
 */
final class VietnameseWords {

    /** Digits and the Latin letters of Vietnamese and its neighbours; everything else parts words. */
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-zÀ-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+");

    /** What the database takes of a long word. */
    private static final int LONGEST = 100;

    private static final Pattern OLD_TONE = Pattern.compile("[òóỏõọ][ae]|[ùúủũụ]y");
    private static final Map<String, String> NEW_TONE = Map.ofEntries(
            Map.entry("òa", "oà"),
            Map.entry("óa", "oá"),
            Map.entry("ỏa", "oả"),
            Map.entry("õa", "oã"),
            Map.entry("ọa", "oạ"),
            Map.entry("òe", "oè"),
            Map.entry("óe", "oé"),
            Map.entry("ỏe", "oẻ"),
            Map.entry("õe", "oẽ"),
            Map.entry("ọe", "oẹ"),
            Map.entry("ùy", "uỳ"),
            Map.entry("úy", "uý"),
            Map.entry("ủy", "uỷ"),
            Map.entry("ũy", "uỹ"),
            Map.entry("ụy", "uỵ"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private VietnameseWords() {}

    /**
     * A word of a text.
     *
     * @param start where it begins, in characters
     * @param end where it ends
     * @param exact in lower case, the tone where the newer spelling has it, e.g. {@code thuý}
     * @param bare without any diacritics, e.g. {@code thuy}
     */
    record Word(int start, int end, String exact, String bare) {

        /** Whether it was written with diacritics. */
        boolean marked() {
            return !exact.equals(bare);
        }
    }

    /** The words of a text of composed characters (NFC), in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String exact = fold(matcher.group());
            exact = exact.substring(0, Math.min(exact.length(), LONGEST));
            words.add(new Word(matcher.start(), matcher.end(), exact, bare(exact)));
        }
        return words;
    }

    /** The text without diacritics; everything else stays as it is. */
    static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String fold(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        // The Icelandic letter looks like the Vietnamese one and is typed for it.
        word.chars().forEach(letter -> lower.append((char) Character.toLowerCase(letter)));
        String composed = lower.toString().replace('ð', 'đ');
        return OLD_TONE.matcher(composed).replaceAll(tone -> NEW_TONE.get(tone.group()));
    }
}
