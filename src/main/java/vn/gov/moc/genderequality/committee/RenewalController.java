package vn.gov.moc.genderequality.committee;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.committee.RenewalView.CandidateView;
import vn.gov.moc.genderequality.committee.RenewalView.TermsView;

/** Renewals behind their forms: a unit's drafters write the list, its head decides in his task. */
@RestController
@RequestMapping("/api")
class RenewalController {

    private final CommitteeRenewals renewals;
    private final RenewalViews views;
    private final RenewalWorkflow workflow;

    RenewalController(CommitteeRenewals renewals, RenewalViews views, RenewalWorkflow workflow) {
        this.renewals = renewals;
        this.views = views;
        this.workflow = workflow;
    }

    /**
     * A renewal that was begun.
     *
     * @param taskUrl where its list is written
     */
    record Begun(String id, String taskUrl) {}

    /** Why a renewal is given up. */
    record Withdrawal(@Nullable String reason) {}

    @PostMapping("/committees/{unit}/renewals")
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(@PathVariable String unit, Principal user) {
        String id = renewals.begin(unit, user.getName());
        return new Begun(id, workflow.tasks(List.of(id)).get(id).url());
    }

    @GetMapping("/committees/{unit}/people")
    List<RenewalViews.Choice> people(@PathVariable String unit, Principal user) {
        return views.choices(unit, user.getName());
    }

    @GetMapping("/committee-renewals/{id}")
    RenewalView renewal(@PathVariable String id, Principal user) {
        return views.of(id, user.getName());
    }

    @GetMapping("/committee-renewals/{id}/terms")
    TermsView terms(@PathVariable String id, Principal user) {
        return views.terms(id, user.getName());
    }

    @PutMapping("/committee-renewals/{id}/terms")
    TermsView save(@PathVariable String id, @RequestBody RenewalTerms terms, Principal user) {
        renewals.save(id, terms, user.getName());
        return views.terms(id, user.getName());
    }

    @PostMapping("/committee-renewals/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    CandidateView add(@PathVariable String id, @RequestBody CandidateDraft draft, Principal user) {
        return views.candidate(id, renewals.add(id, draft, user.getName()), user.getName());
    }

    @GetMapping("/committee-renewals/{id}/members/{member}")
    CandidateView member(@PathVariable String id, @PathVariable UUID member, Principal user) {
        return views.candidate(id, member, user.getName());
    }

    @PutMapping("/committee-renewals/{id}/members/{member}")
    CandidateView change(
            @PathVariable String id, @PathVariable UUID member, @RequestBody CandidateDraft draft, Principal user) {
        renewals.change(id, member, draft, user.getName());
        return views.candidate(id, member, user.getName());
    }

    @DeleteMapping("/committee-renewals/{id}/members/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable UUID member, @RequestParam long version, Principal user) {
        renewals.remove(id, member, version, user.getName());
    }

    @PostMapping("/committee-renewals/{id}/withdrawal")
    RenewalView withdraw(@PathVariable String id, @RequestBody Withdrawal withdrawal, Principal user) {
        renewals.withdraw(id, withdrawal.reason(), user.getName());
        return views.of(id, user.getName());
    }
}
