package vn.gov.moc.genderequality.actionmonth;

import java.util.Collection;
import java.util.Map;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What the Action Month's side needs of the running processes; the process package answers. */
public interface ActionMonthWorkflow {

    /** The month is called off: its tasks and reminders are gone. */
    void cancelled(String monthId);

    /** The month goes by the unit's new name. */
    void renamed(ActionMonth month);

    /** The tasks the months wait at, by month; none while a month waits for its first day. */
    Map<String, OpenTask> tasks(Collection<String> monthIds);
}
