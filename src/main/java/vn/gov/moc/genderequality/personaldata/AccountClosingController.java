package vn.gov.moc.genderequality.personaldata;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page on which an administrator closes an account, and the interface behind it. */
@Controller
class AccountClosingController {

    private final AccountClosings closings;

    AccountClosingController(AccountClosings closings) {
        this.closings = closings;
    }

    @GetMapping("/administration/account-closing")
    String page(@RequestParam String account, Principal user, Model model) {
        model.addAttribute("preview", closings.preview(account, user.getName()));
        model.addAttribute("reasons", LeavingReason.values());
        return "personal-data/closing";
    }

    @GetMapping("/api/administration/account-closings/preview")
    @ResponseBody
    AccountClosings.Preview preview(@RequestParam String account, Principal user) {
        return closings.preview(account, user.getName());
    }

    @PostMapping("/api/administration/account-closings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@RequestBody AccountClosings.Request request, Principal user) {
        closings.close(request, user.getName());
    }
}
