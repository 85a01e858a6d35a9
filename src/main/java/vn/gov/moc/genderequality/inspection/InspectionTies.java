package vn.gov.moc.genderequality.inspection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.PersonalTies;

/** Who is in a team is decided by the director alone: when somebody leaves, nothing is changed, but it is said what to decide. */
@Component
@Order(0)
class InspectionTies implements PersonalTies {

    private final InspectionVisitRepository visits;

    InspectionTies(InspectionVisitRepository visits) {
        this.visits = visits;
    }

    @Override
    public List<String> announce(String account) {
        return visits.ofTeamMember(account).stream()
                .filter(visit -> visit.state().open())
                .map(visit ->
                        "Vẫn còn tên trong đoàn kiểm tra %s chưa kết luận; việc sau này của riêng người này sẽ không ai nhận. Nên thay người bằng quyết định của Vụ trưởng trước."
                                .formatted(visit.id()))
                .toList();
    }

    @Override
    public void cut(String account, String actor) {
        // The team is part of an approved program.
    }
}
