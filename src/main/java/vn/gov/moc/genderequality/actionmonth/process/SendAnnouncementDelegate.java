package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns;

/** Sends theme and guidance to every unit. */
@Component
class SendAnnouncementDelegate implements JavaDelegate {

    private final ActionMonthCampaigns campaigns;

    SendAnnouncementDelegate(ActionMonthCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        campaigns.send(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}
