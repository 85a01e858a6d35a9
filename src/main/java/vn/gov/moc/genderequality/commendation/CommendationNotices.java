package vn.gov.moc.genderequality.commendation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.notification.Notice;
import vn.gov.moc.genderequality.notification.Notifications;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells people where a proposal for commendation stands; nobody is told of his own act. */
@Component
class CommendationNotices {

    private final Notifications notifications;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;

    CommendationNotices(Notifications notifications, PeopleDirectory people, SigningDelegations delegations) {
        this.notifications = notifications;
        this.people = people;
        this.delegations = delegations;
    }

    void waitingForHead(Commendation commendation, String actor) {
        send(
                Stream.concat(
                                unit(commendation, UnitRole.HEAD).stream(),
                                delegations
                                        .delegates(commendation.unitCode(), SigningMatter.COMMENDATION_PROPOSAL)
                                        .stream())
                        .distinct()
                        .toList(),
                actor,
                commendation,
                "head:" + commendation.round(),
                "Chờ ký tờ trình đề nghị khen thưởng",
                "Đơn vị đã lập xong đề nghị khen thưởng; tờ trình chờ thủ trưởng đơn vị ký.",
                null);
    }

    void waitingForCommittee(Commendation commendation, String actor) {
        send(
                group(MinistryGroup.COMMITTEE),
                actor,
                commendation,
                "committee:" + commendation.round(),
                "Chờ cho ý kiến về đề nghị khen thưởng",
                "Đơn vị đã gửi tờ trình; Ban VSTBPN Bộ cho ý kiến về từng cá nhân, tập thể.",
                null);
    }

    void waitingForDirector(Commendation commendation, String actor) {
        send(
                group(MinistryGroup.DIRECTOR),
                actor,
                commendation,
                "director:" + commendation.round(),
                "Chờ quyết định khen thưởng",
                "Ban VSTBPN Bộ đã cho ý kiến; đề nghị chờ Vụ trưởng quyết định.",
                "commendations-to-decide");
    }

    void returned(Commendation commendation, String by, String reason, String actor) {
        send(
                unit(commendation, UnitRole.values()),
                actor,
                commendation,
                "returned:" + commendation.round(),
                "Trả lại đề nghị khen thưởng",
                "%s trả lại đề nghị. Lý do: %s".formatted(by, reason),
                null);
    }

    /** @param number of the decision; empty when nobody is commended */
    void decided(Commendation commendation, List<Candidate> proposed, String number, String actor) {
        String each = proposed.stream()
                .map(candidate -> candidate.granted()
                        ? "- %s: %s".formatted(candidate.name(), candidate.awardLabel())
                        : "- %s: không khen thưởng. Lý do: %s".formatted(candidate.name(), candidate.verdictReason()))
                .collect(Collectors.joining("\n"));
        send(
                Stream.concat(unit(commendation, UnitRole.values()).stream(), group(MinistryGroup.COMMITTEE).stream())
                        .distinct()
                        .toList(),
                actor,
                commendation,
                "decided",
                number.isEmpty() ? "Không khen thưởng theo đề nghị" : "Quyết định khen thưởng",
                number.isEmpty()
                        ? "Vụ trưởng quyết định không khen thưởng:\n" + each
                        : "Quyết định số %s:%n%s".formatted(number, each),
                null);
    }

    /** @param before where the proposal stood */
    void withdrawn(Commendation commendation, CommendationState before, String reason, String actor) {
        List<Person> ministry = switch (before) {
            case IN_REVIEW -> group(MinistryGroup.COMMITTEE);
            case DECIDING ->
                Stream.of(MinistryGroup.COMMITTEE, MinistryGroup.DIRECTOR)
                        .flatMap(group -> group(group).stream())
                        .distinct()
                        .toList();
            default -> List.of();
        };
        send(
                Stream.concat(unit(commendation, UnitRole.values()).stream(), ministry.stream())
                        .distinct()
                        .toList(),
                actor,
                commendation,
                "withdrawn",
                "Rút đề nghị khen thưởng",
                "Đề nghị khen thưởng không còn được xem xét. Lý do: " + reason,
                null);
    }

    private void send(
            Collection<Person> recipients,
            String actor,
            Commendation commendation,
            String what,
            String subject,
            String body,
            @Nullable String digest) {
        notifications.send(
                recipients.stream().filter(person -> !person.id().equals(actor)).toList(),
                new Notice(
                        "commendation:%s:%s".formatted(commendation.id(), what),
                        "%s, %s".formatted(subject, commendation.unitName()),
                        """
                        %s

                        Đơn vị: %s
                        Nội dung: %s
                        """.formatted(body, commendation.unitName(), commendation.subject()),
                        "/commendations/" + commendation.id(),
                        digest));
    }

    private List<Person> group(MinistryGroup group) {
        return people.membersOf(group.id());
    }

    private List<Person> unit(Commendation commendation, UnitRole... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> people.membersOf(role.group(commendation.unitCode())).stream())
                .distinct()
                .toList();
    }
}
