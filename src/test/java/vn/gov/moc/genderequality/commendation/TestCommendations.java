package vn.gov.moc.genderequality.commendation;

import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.commendation.Commendations.CandidateText;
import vn.gov.moc.genderequality.commendation.Commendations.ChoiceText;
import vn.gov.moc.genderequality.commendation.Commendations.Texts;

/** Drives proposals for commendation through their process, as the people concerned. */
@Component
@Profile("evaluation")
public class TestCommendations {

    public static final String PROPOSE = "UserTask_ProposeCommendation";
    public static final String SIGN = "UserTask_SignProposal";
    public static final String REVIEW = "UserTask_ReviewCommendation";
    public static final String DECIDE = "UserTask_DecideCommendation";

    private final TestYear years;
    private final Commendations commendations;
    private final CandidateRepository candidates;
    private final JdbcTemplate jdbc;

    TestCommendations(TestYear years, Commendations commendations, CandidateRepository candidates, JdbcTemplate jdbc) {
        this.years = years;
        this.commendations = commendations;
        this.candidates = candidates;
        this.jdbc = jdbc;
    }

    /** From nothing to 10 June: the first unit has reported in time, the others owe their reports. */
    public void reportOfFirstInTime(int year, String... unitCodes) {
        years.openMidYear(year, unitCodes);
        years.fill(year, unitCodes[0]);
        years.submit(year, unitCodes[0]);
        years.approve(TestYear.DESK, TestYear.report(year, unitCodes[0]), "UserTask_CheckReport");
        years.advanceTo(year + "-06-10T08:00");
    }

    /** The unit's drafter begins a proposal and writes it with one person. */
    public String write(String unit, String person) {
        String drafter = account(unit, "soanthao");
        String id = commendations.begin(unit, drafter);
        commendations.saveTexts(id, new Texts("Khen thưởng nhân ngày 20/10", "Đơn vị có nhiều hoạt động.", 0), drafter);
        add(id, person(person));
        return id;
    }

    public static CandidateText person(String name) {
        return new CandidateText(
                CandidateKind.PERSON, name, "Chuyên viên chính", "BANG_KHEN", "Chủ trì ba đợt tập huấn.", 0);
    }

    public UUID add(String id, CandidateText text) {
        return commendations.addCandidate(
                id, text, account(commendations.commendation(id).unitCode(), "soanthao"));
    }

    public void submit(String id) {
        years.complete(account(commendations.commendation(id).unitCode(), "soanthao"), id, PROPOSE, Map.of());
    }

    public void sign(String id) {
        years.approve(account(commendations.commendation(id).unitCode(), "thutruong"), id, SIGN);
    }

    /** From the written proposal to the committee. */
    public void send(String id) {
        submit(id);
        sign(id);
    }

    /** The committee agrees with everyone. */
    public void review(String id) {
        candidates
                .findByCommendationIdOrderByPlace(id)
                .forEach(each -> commendations.saveOpinion(
                        id, each.id(), new ChoiceText("AGREE", "", each.opinionVersion()), COMMITTEE));
        years.approve(COMMITTEE, id, REVIEW);
    }

    /** The director means to decide so on everyone. */
    public void weigh(String id, String choice, String reason) {
        candidates
                .findByCommendationIdOrderByPlace(id)
                .forEach(each -> commendations.saveVerdict(
                        id, each.id(), new ChoiceText(choice, reason, each.verdictVersion()), DIRECTOR));
    }

    public void decide(String id) {
        years.complete(DIRECTOR, id, DECIDE, Map.of());
    }

    /** From the committee to the decision, everyone commended. */
    public void grant(String id) {
        review(id);
        weigh(id, "GRANT", "");
        decide(id);
    }

    /** Ends what a test has left open. */
    public void withdrawAll(int year) {
        jdbc.queryForList("select id from commendation where cycle_year = ? and ended_at is null", String.class, year)
                .forEach(id -> commendations.cease(id, "Hết việc.", "admin"));
    }
}
