package vn.gov.moc.genderequality.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.OfferedText;
import vn.gov.moc.genderequality.unitreport.ReportPrefill;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Offers what is known of the unit's committee to sections I.7.1 and I.7.2 of every report, as things stood at the period's cut-off:
 * decisions and meetings of the year, members by sex. Where there is nothing, nothing is offered.
 */
@Component
@Order(4)
class CommitteePrefill implements ReportPrefill {

    private static final String YEAR_WORK = "I.7.1";
    private static final String USUAL_WORK = "I.7.2";
    private static final int LISTED = 20;

    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Clock clock;

    CommitteePrefill(Committees committees, CommitteeMeetings meetings, Clock clock) {
        this.committees = committees;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        LocalDate until = period.cutOffOn().isBefore(today) ? period.cutOffOn() : today;
        boolean estimated = until.isBefore(period.lastDay());
        LocalDate newYear = LocalDate.of(period.year(), 1, 1);
        String unit = report.unitCode();
        String link = "/committees/" + unit;
        List<CommitteeDecision> decided = committees.history(unit).stream()
                .filter(each ->
                        !each.decidedOn().isBefore(newYear) && !each.decidedOn().isAfter(until))
                .toList();
        List<CommitteeMeeting> held = meetings.held(unit, newYear, until);
        Optional<CommitteeDecision> inForce = committees.on(unit, until);
        List<Offer> offers = new ArrayList<>();
        if (!decided.isEmpty() || !held.isEmpty()) {
            List<String> lines = new ArrayList<>();
            decided.forEach(each -> lines.add(decision(each)));
            lines.addAll(meetings(held, until));
            offers.add(Offer.text(yearSource(period, decided, held), YEAR_WORK, OfferedText.of(lines)));
        }
        if (!decided.isEmpty()) {
            offers.add(Offer.figure(decided.get(0).text(), "renewed-committees.count.now", number(1, estimated)));
        }
        if (!held.isEmpty()) {
            offers.add(Offer.figure(
                    meetingSource(period, held), "committee-meetings.count.now", number(held.size(), estimated)));
        }
        inForce.ifPresent(each -> {
            String source = each.text();
            offers.add(Offer.text(source, USUAL_WORK, OfferedText.of(usual(each, until))));
            offers.add(Offer.figure(source, "committee-members.women.now", number(each.women(), estimated)));
            offers.add(Offer.figure(source, "committee-members.total.now", number(each.members(), estimated)));
        });
        return offers.stream().map(offer -> offer.linkedTo(link)).toList();
    }

    private static FigureValue number(int value, boolean estimated) {
        return new FigureValue(FigureValue.Status.NUMBER, value, estimated);
    }

    /** The same on every day until something more is decided or held, so that an offer stands while a drafter considers it. */
    private static String yearSource(
            ReportingPeriod period, List<CommitteeDecision> decided, List<CommitteeMeeting> held) {
        if (decided.isEmpty()) {
            return meetingSource(period, held);
        }
        return held.isEmpty() ? decided.get(0).text() : decided.get(0).text() + "; " + meetingSource(period, held);
    }

    private static String meetingSource(ReportingPeriod period, List<CommitteeMeeting> held) {
        return "Sổ họp Ban VSTBPN năm %d (%s cuộc, gần nhất %s)"
                .formatted(
                        period.year(),
                        TypedText.number(held.size()),
                        VietnameseDates.format(held.get(0).heldOn()));
    }

    private static String decision(CommitteeDecision each) {
        return "Đơn vị đã %s Ban Vì sự tiến bộ của phụ nữ theo %s, gồm %s thành viên (nữ %s), nhiệm kỳ từ ngày %s đến ngày %s."
                .formatted(
                        each.kind() == RenewalKind.ESTABLISHMENT ? "thành lập" : "kiện toàn",
                        each.text(),
                        TypedText.number(each.members()),
                        TypedText.number(each.women()),
                        VietnameseDates.format(each.termFrom()),
                        VietnameseDates.format(each.termTo()));
    }

    private static List<String> meetings(List<CommitteeMeeting> held, LocalDate until) {
        List<String> lines = new ArrayList<>();
        if (held.isEmpty()) {
            return lines;
        }
        lines.add("Tính đến ngày %s, Ban đã họp định kỳ %s cuộc:"
                .formatted(VietnameseDates.format(until), TypedText.number(held.size())));
        held.stream()
                .limit(LISTED)
                .forEach(each -> lines.add("- Ngày %s, %s người dự: %s"
                        .formatted(
                                VietnameseDates.format(each.heldOn()),
                                TypedText.number(each.attended()),
                                each.content().replaceAll("\\R+", " "))));
        if (held.size() > LISTED) {
            lines.add("- Và %s cuộc họp khác.".formatted(TypedText.number(held.size() - LISTED)));
        }
        return lines;
    }

    private List<String> usual(CommitteeDecision each, LocalDate until) {
        CommitteeSnapshot snapshot = committees.read(each);
        return List.of(
                "Đơn vị phân công %s theo dõi công tác bình đẳng giới.".formatted(snapshot.follower()),
                "Ban Vì sự tiến bộ của phụ nữ hoạt động theo %s; đến ngày %s Ban có %s thành viên, trong đó %s nữ, do %s làm Trưởng ban."
                        .formatted(
                                each.text(),
                                VietnameseDates.format(until),
                                TypedText.number(each.members()),
                                TypedText.number(each.women()),
                                snapshot.headName()));
    }
}
