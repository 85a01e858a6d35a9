package vn.gov.moc.genderequality.actionmonth;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Moves the ministry's theme, slogans and guidance of a year from the desk's draft to all units. */
@Service
@Transactional
public class ActionMonthCampaigns {

    private static final int LONGEST_THEME = 500;
    private static final int LONGEST_SLOGANS = 4_000;
    private static final int LONGEST_GUIDANCE = 20_000;

    private final ActionMonthCampaignRepository campaigns;
    private final ActionMonthNotices notices;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    ActionMonthCampaigns(
            ActionMonthCampaignRepository campaigns,
            ActionMonthNotices notices,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.campaigns = campaigns;
        this.notices = notices;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the desk typed.
     *
     * @param theme at most 500 characters
     * @param slogans one a line, at most 4,000 characters
     * @param guidance at most 20,000 characters
     * @param version the version it was read at
     */
    public record CampaignDraft(
            @Nullable String theme,
            @Nullable String slogans,
            @Nullable String guidance,
            long version) {}

    /** Begins the year's campaign, once. */
    public void begin(int year) {
        cycles.cycle(year);
        if (!campaigns.existsById(year)) {
            campaigns.save(new ActionMonthCampaign(year));
        }
    }

    /**
     * Saves the desk's draft; it may be incomplete.
     *
     * @throws InvalidInputException when a text is too long
     * @throws vn.gov.moc.genderequality.problem.ConflictException when somebody saved in between or it is announced
     */
    public void save(int year, CampaignDraft draft, String actor) {
        access.require(actor, MinistryGroup.DESK);
        String theme = TypedText.clean(draft.theme()).strip();
        String slogans = TypedText.clean(draft.slogans()).strip();
        String guidance = TypedText.clean(draft.guidance()).strip();
        List<FieldProblem> problems = new ArrayList<>();
        length(problems, "theme", theme, LONGEST_THEME, "Chủ đề");
        length(problems, "slogans", slogans, LONGEST_SLOGANS, "Khẩu hiệu");
        length(problems, "guidance", guidance, LONGEST_GUIDANCE, "Nội dung hướng dẫn");
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        ActionMonthCampaign campaign = get(year);
        campaign.write(theme, slogans, guidance, draft.version());
        campaigns.saveAndFlush(campaign);
    }

    private static void length(List<FieldProblem> problems, String field, String text, int longest, String what) {
        if (text.length() > longest) {
            problems.add(new FieldProblem(field, "%s dài quá %s ký tự.".formatted(what, TypedText.number(longest))));
        }
    }

    /**
     * The desk announces the theme; it is fixed from now on.
     *
     * @throws InvalidInputException when theme or guidance is missing
     */
    public void announce(int year, String actor) {
        access.require(actor, MinistryGroup.DESK);
        ActionMonthCampaign campaign = get(year);
        List<FieldProblem> problems = new ArrayList<>();
        if (campaign.theme().isEmpty()) {
            problems.add(new FieldProblem("theme", "Hãy nhập chủ đề Tháng hành động."));
        }
        if (campaign.guidance().isEmpty()) {
            problems.add(new FieldProblem("guidance", "Hãy nhập nội dung hướng dẫn các đơn vị."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        campaign.announce(actor, clock.instant());
    }

    /** Tells every unit of the year, each person once. */
    public void send(int year) {
        ActionMonthCampaign campaign = get(year);
        cycles.cycle(year).unitCodes().forEach(unit -> notices.announced(campaign, unit));
    }

    /** The announced theme; none before. */
    @Transactional(readOnly = true)
    public Optional<String> theme(int year) {
        return announced(year).map(ActionMonthCampaign::theme);
    }

    Optional<ActionMonthCampaign> announced(int year) {
        return campaigns.findById(year).filter(ActionMonthCampaign::announced);
    }

    ActionMonthCampaign get(int year) {
        return campaigns
                .findById(year)
                .orElseThrow(() -> new NotFoundException("Chưa chuẩn bị Tháng hành động năm %d.".formatted(year)));
    }
}
