package vn.gov.moc.genderequality.notification;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told, in the product and by mail.
 *
 * @param key says which event it is about, unique together with the recipient, e.g.
 *     {@code 2017-MID_YEAR-VPB:T-7@2017-06-05}
 * @param subject one line in Vietnamese; line breaks and other control characters become spaces
 * @param body plain text in Vietnamese
 * @param link where to act: an absolute path within the product, e.g. {@code /reports/2017-MID_YEAR-VPB}
 * @param digest notices of the same digest to the same recipient may be gathered into one mail; none means a mail of
 *     its own at once
 * @param digestAt when the digest goes out at the earliest; none means after the usual delay
 */
public record Notice(
        String key,
        String subject,
        String body,
        String link,
        @Nullable String digest,
        @Nullable Instant digestAt) {

    private static final Pattern NOT_ONE_LINE = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}]*");

    /** A notice whose digest, if any, goes out after the usual delay. */
    public Notice(String key, String subject, String body, String link, @Nullable String digest) {
        this(key, subject, body, link, digest, null);
    }

    /** @throws IllegalArgumentException when the key or the subject is blank or the link leaves the product */
    public Notice {
        subject = NOT_ONE_LINE.matcher(subject).replaceAll(" ").strip();
        if (key.isBlank() || subject.isEmpty()) {
            throw new IllegalArgumentException("A notice needs a key and a subject");
        }
        if (!PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("Not a path within the product: " + link);
        }
    }
}
