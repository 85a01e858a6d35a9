package vn.gov.moc.genderequality.delegation;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Delegations behind their page. */
@RestController
@RequestMapping("/api/delegations")
class DelegationController {

    private final DelegationService delegations;
    private final DelegationViews views;

    DelegationController(DelegationService delegations, DelegationViews views) {
        this.delegations = delegations;
        this.views = views;
    }

    /** In force and to come, or with {@code over} what has ended or was revoked. */
    @GetMapping
    DelegationView.Rows list(
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "0") int page,
            Principal user) {
        return views.visibleTo(user.getName(), over, page);
    }

    /** What a head chooses from. */
    @GetMapping("/options")
    DelegationView.Options options(Principal user) {
        return views.options(user.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DelegationView grant(@RequestBody DelegationTerms.Typed terms, Principal user) {
        return views.view(delegations.grant(terms, user.getName()), user.getName());
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @RequestBody Revocation revocation, Principal user) {
        delegations.revoke(id, revocation.reason(), user.getName());
    }

    record Revocation(@Nullable String reason) {}
}
