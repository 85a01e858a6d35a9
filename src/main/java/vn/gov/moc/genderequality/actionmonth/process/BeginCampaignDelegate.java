package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns;

/** Lets the model begin the year's campaign. */
@Component
class BeginCampaignDelegate implements JavaDelegate {

    private final ActionMonthCampaigns campaigns;

    BeginCampaignDelegate(ActionMonthCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        campaigns.begin(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}
