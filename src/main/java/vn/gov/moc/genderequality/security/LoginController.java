package vn.gov.moc.genderequality.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where everybody logs in. */
@Controller
class LoginController {

    static final String FAILED = "/login/failed";
    static final String MESSAGE = "message";

    @GetMapping("/login")
    String login(@Nullable Authentication authentication) {
        return authentication == null ? "login" : "redirect:/";
    }

    /** Reached by a forward only, after an attempt that was refused. */
    @PostMapping(FAILED)
    String failed(
            @RequestAttribute(MESSAGE) String message, @RequestParam(defaultValue = "") String username, Model page) {
        page.addAttribute(MESSAGE, message);
        page.addAttribute("username", username);
        return "login";
    }
}
