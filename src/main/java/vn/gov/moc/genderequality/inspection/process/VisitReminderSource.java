package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.reminder.ReminderSource;

/** People are reminded of a visit's dates. */
@Component
class VisitReminderSource implements ReminderSource {

    private final InspectionVisits visits;

    VisitReminderSource(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public String processKey() {
        return InspectionVisitProcess.KEY;
    }

    @Override
    public String table() {
        return InspectionVisitProcess.LADDER;
    }

    @Override
    public List<String> milestoneNames() {
        return Arrays.stream(VisitMilestone.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, LocalDate> milestones(String id) {
        InspectionVisit subject = visits.visit(id);
        return Arrays.stream(VisitMilestone.values())
                .collect(Collectors.toMap(Enum::name, milestone -> milestone.day(subject)));
    }
}
