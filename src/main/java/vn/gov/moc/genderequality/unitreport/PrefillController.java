package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.unitreport.PrefillOffers.PrefillView;

/** What a drafter may take over into the report. */
@RestController
class PrefillController {

    private final PrefillOffers offers;

    PrefillController(PrefillOffers offers) {
        this.offers = offers;
    }

    @GetMapping("/api/reports/{id}/prefill")
    List<PrefillView> prefill(@PathVariable String id, Principal user) {
        return offers.of(id, user.getName());
    }
}
