package vn.gov.moc.genderequality.guidance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The desk's text of the guidance; anything may be missing while it is being written.
 *
 * @param version the version the draft was read at; a save at another one is refused
 */
public record GuidanceDraft(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String body,
        long version) {}
