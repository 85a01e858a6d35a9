package vn.gov.moc.genderequality.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;

/** What is kept of oneself, or for administrators of somebody: to read and to take along. */
@Controller
class PersonalDataController {

    private final PersonalData data;
    private final AccessPolicy access;
    private final ObjectMapper json;

    PersonalDataController(PersonalData data, AccessPolicy access, ObjectMapper json) {
        this.data = data;
        this.access = access;
        this.json = json;
    }

    @GetMapping("/personal-data")
    String page(@RequestParam(required = false) @Nullable String account, Principal user, Model model) {
        model.addAttribute("sheet", data.of(whose(account, user), user.getName()));
        model.addAttribute("administrates", access.has(user.getName(), MinistryGroup.ADMIN));
        model.addAttribute("own", whose(account, user).equals(user.getName()));
        return "personal-data/sheet";
    }

    @GetMapping("/api/personal-data")
    @ResponseBody
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String account, Principal user)
            throws JsonProcessingException {
        String whose = whose(account, user);
        return Downloads.save(
                "du-lieu-ca-nhan-%s.json".formatted(whose),
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.of(whose, user.getName())));
    }

    private static String whose(@Nullable String account, Principal user) {
        return Objects.requireNonNullElse(account, "").isBlank() ? user.getName() : Objects.requireNonNull(account);
    }
}
