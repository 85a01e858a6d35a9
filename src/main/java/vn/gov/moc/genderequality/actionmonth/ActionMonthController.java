package vn.gov.moc.genderequality.actionmonth;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns.CampaignDraft;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.Evaluation;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.PlanTexts;

/** The Action Month behind its forms: the ministry's campaign and each unit's own month. */
@RestController
@RequestMapping("/api/action-months/{year}")
class ActionMonthController {

    private final ActionMonthService months;
    private final ActionMonthCampaigns campaigns;
    private final ActionMonthViews views;

    ActionMonthController(ActionMonthService months, ActionMonthCampaigns campaigns, ActionMonthViews views) {
        this.months = months;
        this.campaigns = campaigns;
        this.views = views;
    }

    @GetMapping
    CampaignView campaign(@PathVariable int year, Principal user) {
        return views.campaign(year, user.getName());
    }

    @PutMapping("/campaign")
    CampaignView save(@PathVariable int year, @RequestBody CampaignDraft draft, Principal user) {
        campaigns.save(year, draft, user.getName());
        return views.campaign(year, user.getName());
    }

    @GetMapping("/{unit}")
    ActionMonthView month(@PathVariable int year, @PathVariable String unit, Principal user) {
        return views.of(year, unit, user.getName());
    }

    @PutMapping("/{unit}/plan")
    ActionMonthView savePlan(
            @PathVariable int year, @PathVariable String unit, @RequestBody PlanTexts texts, Principal user) {
        months.savePlan(ActionMonth.idOf(year, unit), texts, user.getName());
        return views.of(year, unit, user.getName());
    }

    @PutMapping("/{unit}/evaluation")
    ActionMonthView saveEvaluation(
            @PathVariable int year, @PathVariable String unit, @RequestBody Evaluation evaluation, Principal user) {
        months.saveEvaluation(ActionMonth.idOf(year, unit), evaluation, user.getName());
        return views.of(year, unit, user.getName());
    }
}
