package vn.gov.moc.genderequality.inspection.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskHolders;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Finds the people the ladders of visits and recommendations name. */
@Component
class InspectionAudience {

    private final PeopleDirectory people;
    private final TaskHolders holders;

    InspectionAudience(PeopleDirectory people, TaskHolders holders) {
        this.people = people;
        this.holders = holders;
    }

    /** Whom the tables can name. */
    enum Audience {
        HOLDER,
        DRAFTER,
        COMMITTEE,
        HEAD,
        TEAM,
        TEAM_HEAD,
        COMMITTEE_OF_MINISTRY,
        DIRECTOR;

        /** Whether its people may be told of many things on one day. */
        boolean ofMinistry() {
            return this == COMMITTEE_OF_MINISTRY || this == DIRECTOR;
        }
    }

    List<Person> people(Audience audience, InspectionVisit visit, DelegateExecution execution) {
        return switch (audience) {
            case HOLDER -> accounts(holders.of(execution.getProcessInstanceId()));
            case DRAFTER -> members(UnitRole.DRAFTER, visit);
            case COMMITTEE -> members(UnitRole.COMMITTEE, visit);
            case HEAD -> members(UnitRole.HEAD, visit);
            case TEAM -> accounts(visit.team());
            case TEAM_HEAD -> accounts(List.of(visit.teamHead()));
            case COMMITTEE_OF_MINISTRY -> people.membersOf(MinistryGroup.COMMITTEE.id());
            case DIRECTOR -> people.membersOf(MinistryGroup.DIRECTOR.id());
        };
    }

    private List<Person> accounts(Collection<String> accounts) {
        return accounts.stream()
                .flatMap(account -> people.find(account).stream())
                .toList();
    }

    private List<Person> members(UnitRole role, InspectionVisit visit) {
        return people.membersOf(role.group(visit.unitCode()));
    }
}
