package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns;
import vn.gov.moc.genderequality.engine.Actor;

/** Lets the desk announce the theme; an incomplete one keeps the task open. */
@Component
class RecordAnnouncementDelegate implements JavaDelegate {

    private final ActionMonthCampaigns campaigns;

    RecordAnnouncementDelegate(ActionMonthCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        campaigns.announce(Integer.parseInt(execution.getProcessBusinessKey()), Actor.of(execution));
    }
}
