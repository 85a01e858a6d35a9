package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns.CampaignDraft;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.PlanTexts;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityDraft;
import vn.gov.moc.genderequality.activity.ActivityForm;
import vn.gov.moc.genderequality.activity.ActivityOutcome;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.activity.ActivityState;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Holds the sample year's Action Month: announced on 9/10, planned by 44 units, two plans returned, two late, one of them not
 * approved yet when the month is running; and what units held outside the month, in their ledgers.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleActionMonth implements SampleStory {

    /** Approved when the month has begun; still with the head on 20/11. */
    private static final String LATE = "CTPN";

    private static final String NOT_APPROVED = "LICOGI";
    private static final String RETURNED_BY_COMMITTEE = "VIUP";
    private static final String RETURNED_BY_HEAD = "QLN";

    /** The first activity is postponed after the storm of November 2017; it is not held at all. */
    private static final String POSTPONED = "MUCE";

    private static final String NOT_HELD = "HANCORP";

    private static final LocalDate ANNOUNCED = LocalDate.of(2017, 10, 9);
    private static final LocalDate PLANNING = LocalDate.of(2017, 10, 17);
    private static final LocalDate BEGINS = LocalDate.of(2017, 11, 15);
    private static final LocalDate NEXT_WEEK = LocalDate.of(2017, 11, 20);

    private record Group(String people, String hall, String budgetLine) {}

    private record Kind(
            String title,
            @Nullable String group,
            ActivityForm form,
            @Nullable String place,
            String description,
            String result) {}

    private record Event(int month, int day, String title, ActivityForm form, String description, String result) {

        LocalDate on() {
            return LocalDate.of(ANNOUNCED.getYear(), month, day);
        }
    }

    private record Texts(
            String theme,
            List<String> slogans,
            String guidance,
            List<String> goals,
            List<String> organisation,
            Map<String, Group> groups,
            List<Kind> activities,
            List<Event> events,
            String returnedByCommittee,
            String mended,
            String returnedByHead,
            String completed,
            String postponed,
            String notHeld) {}

    private final Actors actors;
    private final ActionMonthCampaigns campaigns;
    private final ActionMonthService months;
    private final ActivityService activities;
    private final Texts texts;

    SampleActionMonth(
            Actors actors,
            ActionMonthCampaigns campaigns,
            ActionMonthService months,
            ActivityService activities,
            @Value("classpath:sample/action-month-2017.yaml") Resource file) {
        this.actors = actors;
        this.campaigns = campaigns;
        this.months = months;
        this.activities = activities;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        diary.on(ANNOUNCED, 9, this::announce);
        for (int i = 0; i < units.size(); i++) {
            Share share = new Share(units.get(i), i, diary);
            share.ledger();
            share.approval(share.planning());
            share.results();
        }
    }

    private void announce() {
        actors.as(
                DESK,
                () -> campaigns.save(
                        ANNOUNCED.getYear(),
                        new CampaignDraft(texts.theme(), String.join("\n", texts.slogans()), texts.guidance(), 0),
                        DESK));
        actors.complete(DESK, String.valueOf(ANNOUNCED.getYear()), "UserTask_AnnounceActionMonth", Map.of());
    }

    /** What one unit does; all that varies comes from its place in the list, so that every replay is the same. */
    private final class Share {

        private final OrganizationUnit unit;
        private final int number;
        private final Diary diary;
        private final Group group;
        private final String month;

        Share(OrganizationUnit unit, int number, Diary diary) {
            this.unit = unit;
            this.number = number;
            this.diary = diary;
            this.group = texts.groups().get(unit.kind() == UnitKind.AGENCY ? "AGENCY" : groupOf(unit));
            this.month = ActionMonth.idOf(ANNOUNCED.getYear(), unit.code());
        }

        /** Writes plan and activities and hands them on; says on which day. */
        LocalDate planning() {
            LocalDate day = switch (unit.code()) {
                case LATE -> LocalDate.of(2017, 11, 14);
                case NOT_APPROVED -> LocalDate.of(2017, 11, 15);
                default -> workday(PLANNING.plusDays(number * 5 % 16));
            };
            String drafter = account(UnitRole.DRAFTER);
            diary.on(
                    day,
                    9,
                    () -> actors.as(drafter, () -> {
                        savePlan("", "", 0);
                        List<Kind> kinds = kinds();
                        for (int i = 0; i < kinds.size(); i++) {
                            activities.add(unit.code(), ANNOUNCED.getYear(), activity(kinds.get(i), i), drafter);
                        }
                    }));
            submit(day, 10);
            return day;
        }

        private void savePlan(String goal, String task, long version) {
            months.savePlan(
                    month,
                    new PlanTexts(
                            (pick(texts.goals()) + " " + goal).strip(),
                            (pick(texts.organisation()) + " " + task).strip(),
                            version),
                    account(UnitRole.DRAFTER));
        }

        private void submit(LocalDate day, int hour) {
            diary.on(
                    day,
                    hour,
                    () -> actors.complete(account(UnitRole.DRAFTER), month, "UserTask_PlanActionMonth", Map.of()));
        }

        /** The committee agrees the day after, the head two days later; each returns one unit's plan first. */
        void approval(LocalDate submitted) {
            LocalDate reviewed = workday(submitted.plusDays(1));
            String committee = account(UnitRole.COMMITTEE);
            String head = account(UnitRole.HEAD);
            if (unit.code().equals(RETURNED_BY_COMMITTEE)) {
                decide(reviewed, 8, committee, "UserTask_ReviewActionMonthPlan", texts.returnedByCommittee());
                mended(reviewed, texts.mended(), "");
            }
            decide(reviewed, 15, committee, "UserTask_ReviewActionMonthPlan", null);
            LocalDate approved = workday(reviewed.plusDays(2));
            if (unit.code().equals(RETURNED_BY_HEAD)) {
                decide(approved, 9, head, "UserTask_ApproveActionMonthPlan", texts.returnedByHead());
                mended(approved, "", texts.completed());
                approved = workday(approved.plusDays(1));
                decide(approved, 8, committee, "UserTask_ReviewActionMonthPlan", null);
            }
            if (!unit.code().equals(NOT_APPROVED)) {
                decide(approved, 9 + number % 7, head, "UserTask_ApproveActionMonthPlan", null);
            }
        }

        private void mended(LocalDate day, String goal, String task) {
            diary.on(day, 10, () -> actors.as(account(UnitRole.DRAFTER), () -> savePlan(goal, task, 1)));
            submit(day, 11);
        }

        private void decide(LocalDate day, int hour, String user, String task, @Nullable String returnReason) {
            diary.on(
                    day,
                    hour,
                    () -> actors.complete(
                            user,
                            month,
                            task,
                            returnReason == null
                                    ? Map.of("decision", "APPROVE")
                                    : Map.of("decision", "RETURN", "reason", returnReason)));
        }

        /** What lay in the month's first week has been held and is in the ledger, but for two activities. */
        void results() {
            if (unit.code().equals(POSTPONED)) {
                diary.on(
                        BEGINS.minusDays(1),
                        9,
                        () -> record(first(), ActivityState.POSTPONED, texts.postponed(), LocalDate.of(2017, 11, 30)));
                return;
            }
            LocalDate day = day(0);
            if (day.isBefore(NEXT_WEEK)) {
                diary.on(day, 17, () -> {
                    if (unit.code().equals(NOT_HELD)) {
                        record(first(), ActivityState.NOT_HELD, texts.notHeld(), null);
                    } else {
                        hold(first(), kinds().get(0).result(), day);
                    }
                });
            }
        }

        private Activity first() {
            return activities.ofMonth(unit.code(), ANNOUNCED.getYear()).get(0);
        }

        /** Two to four: some that suit every unit and some that suit this kind. */
        private List<Kind> kinds() {
            List<Kind> common = texts.activities().stream()
                    .filter(kind -> kind.group() == null)
                    .toList();
            List<Kind> own = texts.activities().stream()
                    .filter(kind -> groupOf(unit).equals(kind.group()))
                    .toList();
            List<Kind> kinds =
                    new ArrayList<>(List.of(common.get(number % common.size()), own.get(number / 2 % own.size())));
            if (number % 3 != 0) {
                kinds.add(common.get((number + 2) % common.size()));
            }
            if (number % 4 == 0) {
                kinds.add(own.get((number / 2 + 1) % own.size()));
            }
            return kinds;
        }

        private ActivityDraft activity(Kind kind, int i) {
            int women = women(i);
            return new ActivityDraft(
                    true,
                    kind.title(),
                    kind.form(),
                    kind.description(),
                    named(kind.place() == null ? group.hall() : kind.place()),
                    day(i),
                    kind.form() == ActivityForm.CONTEST && i > 0 ? day(i).plusDays(1) : null,
                    LocalTime.of(i % 2 == 0 ? 14 : 8, 30),
                    named(group.people()),
                    men(i),
                    women,
                    500_000L * (4 + (number * 7 + i * 3) % 20),
                    group.budgetLine(),
                    (i % 2 == 0 ? "Ban VSTBPN " : "Công đoàn ") + unit.name(),
                    "",
                    0);
        }

        private int men(int i) {
            return 15 + (number * 11 + i * 5) % 45;
        }

        private int women(int i) {
            return 20 + (number * 7 + i * 13) % 50;
        }

        /** Working days that grow with {@code i}; every other unit begins in the month's first week. */
        private LocalDate day(int i) {
            boolean early =
                    number % 2 == 0 && !unit.code().equals(LATE) && !unit.code().equals(NOT_APPROVED);
            return switch (i) {
                case 0 ->
                    early || unit.code().equals(POSTPONED) || unit.code().equals(NOT_HELD)
                            ? BEGINS.plusDays(number / 2 % 3)
                            : NEXT_WEEK.plusDays(number * 3 % 5);
                case 1 -> LocalDate.of(2017, 11, 27).plusDays(number * 2 % 5);
                case 2 -> LocalDate.of(2017, 12, 4).plusDays(number % 4);
                default -> LocalDate.of(2017, 12, 11).plusDays(number % 4);
            };
        }

        private void hold(Activity activity, String result, LocalDate day) {
            int absent = number % 6;
            Long budget = activity.budget();
            activitiesAs(
                    outcome(
                            ActivityState.HELD,
                            day,
                            men(0) - absent,
                            women(0) + number % 9 - absent,
                            budget == null ? null : budget - 100_000L * (number % 8),
                            result,
                            "",
                            null,
                            activity.version()),
                    activity);
        }

        private void record(Activity activity, ActivityState state, String reason, @Nullable LocalDate newDay) {
            activitiesAs(outcome(state, null, null, null, null, "", reason, newDay, activity.version()), activity);
        }

        private void activitiesAs(ActivityOutcome outcome, Activity activity) {
            String drafter = account(UnitRole.DRAFTER);
            actors.as(drafter, () -> activities.record(activity.id(), outcome, drafter));
        }

        private static ActivityOutcome outcome(
                ActivityState state,
                @Nullable LocalDate heldFrom,
                @Nullable Integer men,
                @Nullable Integer women,
                @Nullable Long cost,
                String result,
                String reason,
                @Nullable LocalDate newDay,
                long version) {
            return new ActivityOutcome(state, heldFrom, null, men, women, cost, result, reason, newDay, null, version);
        }

        /** Events outside the month; that of March is entered when the year has its ledger. */
        void ledger() {
            for (int i = 0; i < texts.events().size(); i++) {
                if ((number + i) % texts.events().size() != 0) {
                    Event event = texts.events().get(i);
                    LocalDate entered = event.on().isBefore(LocalDate.of(2017, 5, 1))
                            ? LocalDate.of(2017, 5, 8 + number % 5)
                            : event.on().plusDays(1);
                    diary.on(workday(entered), 11, () -> enter(event));
                }
            }
        }

        private void enter(Event event) {
            String drafter = account(UnitRole.DRAFTER);
            actors.as(drafter, () -> {
                Activity activity = activities.add(
                        unit.code(),
                        ANNOUNCED.getYear(),
                        new ActivityDraft(
                                false,
                                event.title(),
                                event.form(),
                                event.description(),
                                named(group.hall()),
                                event.on(),
                                null,
                                LocalTime.of(15, 0),
                                named(group.people()),
                                men(event.day()),
                                women(event.day()),
                                500_000L * (3 + (number + event.month()) % 9),
                                group.budgetLine(),
                                "Công đoàn " + unit.name(),
                                "",
                                0),
                        drafter);
                hold(activity, event.result(), event.on());
            });
        }

        private String pick(List<String> choices) {
            return named(choices.get(number % choices.size()));
        }

        private String named(String text) {
            return text.replace("{unit}", unit.name());
        }

        private String account(UnitRole role) {
            return unit.code().toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
        }
    }

    private static String groupOf(OrganizationUnit unit) {
        return switch (unit.kind()) {
            case OFFICE, DEPARTMENT, AGENCY -> "MINISTRY";
            case INSTITUTE, SERVICE -> "SERVICE";
            case SCHOOL -> "SCHOOL";
            case COMPANY -> "COMPANY";
        };
    }

    private static LocalDate workday(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> next.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .findFirst()
                .orElseThrow();
    }
}
