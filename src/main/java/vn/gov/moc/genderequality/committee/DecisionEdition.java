package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/**
 * A decision as it is printed: signed, or the draft as it stands.
 *
 * @param number number and sign; a draft has room for its number
 * @param date the day of the decision; none for a draft without one
 * @param term the term, as it stands in a sentence
 * @param authority the lines above the signer's name
 * @param signer the name of who signed it; none for a draft
 * @param sha256 the hash of the snapshot; none for a draft
 */
record DecisionEdition(
        RenewalKind kind,
        String unitName,
        String abbreviation,
        String headTitle,
        String seat,
        String number,
        @Nullable LocalDate date,
        List<String> grounds,
        String term,
        String follower,
        String replaces,
        List<Line> members,
        int women,
        List<CommitteeSnapshot.Leaver> leavers,
        List<String> authority,
        @Nullable String signer,
        @Nullable String sha256) {

    private static final String OPEN = "…";

    /** A member's row of the list. */
    record Line(String name, String sex, String position, String role, String since) {}

    /** What was signed, and nothing else. */
    static DecisionEdition signed(CommitteeSnapshot snapshot, String sha256) {
        return new DecisionEdition(
                snapshot.kind(),
                snapshot.unitName(),
                snapshot.abbreviation(),
                snapshot.headTitle(),
                snapshot.seat(),
                snapshot.documentNumber(),
                snapshot.decidedOn(),
                snapshot.grounds(),
                term(snapshot.termFrom(), snapshot.termTo()),
                snapshot.follower(),
                snapshot.replaces(),
                snapshot.members().stream()
                        .map(member -> new Line(
                                member.name(),
                                member.sex().label(),
                                member.position(),
                                member.role().label(),
                                VietnameseDates.format(member.since())))
                        .toList(),
                snapshot.women(),
                snapshot.leavers(),
                snapshot.authority(),
                snapshot.signerName(),
                sha256);
    }

    static String term(@Nullable LocalDate from, @Nullable LocalDate to) {
        return "từ ngày %s đến ngày %s".formatted(day(from), day(to));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? OPEN : VietnameseDates.format(day);
    }

    /** Somebody on a list that is still being written. */
    static Line line(CommitteeCandidate each) {
        Sex sex = each.sex();
        CommitteeRole role = each.role();
        LocalDate since = each.since();
        return new Line(
                each.name(),
                sex == null ? OPEN : sex.label(),
                each.position().isEmpty() ? OPEN : each.position(),
                role == null ? OPEN : role.label(),
                since == null ? "ngày ký" : VietnameseDates.format(since));
    }

    boolean draft() {
        return sha256 == null;
    }

    /** What a file of it is called, without the extension. */
    String fileStem() {
        return "Quyết định %s Ban VSTBPN - %s"
                .formatted(
                        kind.label().toLowerCase(Locale.ROOT),
                        draft() ? abbreviation + " - dự thảo" : "số " + number.replace('/', '-'));
    }
}
