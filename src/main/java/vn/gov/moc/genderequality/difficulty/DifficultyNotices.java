package vn.gov.moc.genderequality.difficulty;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells whoever has the next turn of a difficulty, and whoever waits for one; nobody is told of his own act. */
@Component
public class DifficultyNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final DifficultyDates dates;

    DifficultyNotices(Notifications notifications, PeopleDirectory people, DifficultyDates dates) {
        this.notifications = notifications;
        this.people = people;
        this.dates = dates;
    }

    /** A turn was made: those it is addressed to are told. */
    void turned(Difficulty difficulty, DifficultyStep step, String actor) {
        boolean toDesk = addressedToDesk(step.step());
        send(
                without(actor, recipients(difficulty, step)),
                difficulty,
                "%s:%d".formatted(step.step(), step.id()),
                subject(step),
                body(difficulty, step),
                toDesk ? "difficulties:" + dates.today() : null);
    }

    private static boolean addressedToDesk(DifficultyStep.Kind kind) {
        return switch (kind) {
            case RAISING, CLARIFICATION, OPINION, CONFIRMATION, REOPENING, WITHDRAWAL -> true;
            case ANSWER, QUESTION, REQUEST, RECALL -> false;
        };
    }

    private Collection<Person> recipients(Difficulty difficulty, DifficultyStep step) {
        String asked = step.unitCode();
        if (addressedToDesk(step.step())) {
            return desk();
        }
        return asked == null ? unit(difficulty.unitCode()) : speakers(asked);
    }

    private static String subject(DifficultyStep step) {
        return switch (step.step()) {
            case RAISING -> "Đơn vị nêu vướng mắc";
            case ANSWER -> "Bộ trả lời vướng mắc, chờ đơn vị xác nhận";
            case QUESTION -> "Bộ đề nghị làm rõ vướng mắc";
            case CLARIFICATION -> "Đơn vị đã làm rõ vướng mắc";
            case REQUEST -> "Bộ lấy ý kiến về một vướng mắc";
            case OPINION -> "Đã có ý kiến về vướng mắc";
            case RECALL -> "Bộ thôi lấy ý kiến về một vướng mắc";
            case CONFIRMATION -> "Đơn vị xác nhận vướng mắc đã giải quyết";
            case REOPENING -> "Đơn vị đề nghị trả lời lại vướng mắc";
            case WITHDRAWAL -> "Vướng mắc được rút";
        };
    }

    private static String body(Difficulty difficulty, DifficultyStep step) {
        return switch (step.step()) {
            case RAISING -> "Đơn vị nêu vướng mắc, chờ Bộ trả lời.";
            case ANSWER ->
                "Bộ đã trả lời. Đơn vị xác nhận đã giải quyết, hoặc nêu lý do để Bộ trả lời lại%s."
                        .formatted(by(difficulty));
            case QUESTION -> "Bộ cần đơn vị làm rõ trước khi trả lời%s: %s".formatted(by(difficulty), step.text());
            case CLARIFICATION -> "Đơn vị đã làm rõ, Bộ tiếp tục xem xét, trả lời.";
            case REQUEST -> "Bộ đề nghị đơn vị cho ý kiến%s: %s".formatted(by(difficulty), step.text());
            case OPINION -> "%s đã cho ý kiến.".formatted(step.unitName());
            case RECALL -> "Bộ không chờ ý kiến của đơn vị nữa. Lý do: " + step.text();
            case CONFIRMATION -> "Đơn vị xác nhận vướng mắc đã được giải quyết.";
            case REOPENING -> "Đơn vị chưa đồng ý với trả lời. Lý do: " + step.text();
            case WITHDRAWAL -> "Vướng mắc không cần trả lời nữa. Lý do: " + step.text();
        };
    }

    private static String by(Difficulty difficulty) {
        return difficulty.holderDueOn() == null
                ? ""
                : ", chậm nhất ngày " + VietnameseDates.format(difficulty.holderDueOn());
    }

    /** @param asked the unit whose opinion was waited for */
    void withdrawn(Difficulty difficulty, @Nullable String asked, DifficultyStep step, String actor) {
        turned(difficulty, step, actor);
        if (asked != null) {
            send(
                    without(actor, speakers(asked)),
                    difficulty,
                    "%s:%d".formatted(step.step(), step.id()),
                    subject(step),
                    "Vướng mắc không cần cho ý kiến nữa.",
                    null);
        }
    }

    /**
     * Sends a rung of the ladder. The same rung on the same day reaches a person once, whatever crashes; the ministry's people get one
     * digest a day.
     *
     * @param rung the rung's name and day, e.g. {@code ANSWER@2017-05-20}
     */
    public void rung(
            Difficulty difficulty,
            String rung,
            String subject,
            String body,
            Collection<Person> recipients,
            boolean ministry) {
        send(recipients, difficulty, rung, subject, body, ministry ? "difficulty-overdue:" + dates.today() : null);
    }

    private void send(
            Collection<Person> recipients,
            Difficulty difficulty,
            String what,
            String subject,
            String body,
            @Nullable String digest) {
        notifications.send(
                recipients,
                new Notice(
                        "difficulty:%s:%s".formatted(difficulty.id(), what),
                        "%s, %s".formatted(subject, difficulty.unitName()),
                        """
                        %s

                        Đơn vị nêu: %s
                        Vướng mắc: %s
                        Hạn Bộ trả lời: %s
                        """.formatted(
                                        body,
                                        difficulty.unitName(),
                                        difficulty.subject(),
                                        VietnameseDates.format(difficulty.answerDueOn())),
                        "/difficulties/" + difficulty.id(),
                        digest));
    }

    /** Everybody in the desk. */
    public List<Person> desk() {
        return people.membersOf(MinistryGroup.DESK.id());
    }

    /** Everybody in the unit that raised it. */
    public List<Person> unit(String unitCode) {
        return Arrays.stream(UnitRole.values())
                .flatMap(role -> people.membersOf(role.group(unitCode)).stream())
                .distinct()
                .toList();
    }

    /** Whoever may give a unit's opinion: its head and its drafters. */
    public List<Person> speakers(String unitCode) {
        return Stream.of(UnitRole.HEAD, UnitRole.DRAFTER)
                .flatMap(role -> people.membersOf(role.group(unitCode)).stream())
                .distinct()
                .toList();
    }

    private static List<Person> without(String actor, Collection<Person> recipients) {
        return recipients.stream().filter(person -> !person.id().equals(actor)).toList();
    }
}
