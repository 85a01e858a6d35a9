package vn.gov.moc.genderequality.security;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where everybody logs in. */
@Controller
class LoginController {

    static final String FAILED = "/login/failed";
    static final String MESSAGE = "message";

    private final boolean ministryLogin;
    private final boolean passwordLogin;

    /** @throws InsecureSettingsException when there is no way in */
    LoginController(SecurityProperties properties, ObjectProvider<ClientRegistrationRepository> ministryLogin) {
        this.ministryLogin = ministryLogin.getIfAvailable() != null;
        this.passwordLogin = properties.passwordLogin();
        if (!this.ministryLogin && !passwordLogin) {
            throw new InsecureSettingsException(
                    "Tắt đăng nhập bằng mật khẩu (app.security.password-login) thì phải có đăng nhập bằng tài khoản của Bộ (profile oidc).");
        }
    }

    /** Which ways in the page offers. */
    @ModelAttribute
    void ways(Model page) {
        page.addAttribute("ministryLogin", ministryLogin);
        page.addAttribute("passwordLogin", passwordLogin);
    }

    @GetMapping("/login")
    String login(@Nullable Authentication authentication) {
        return authentication == null ? "login" : "redirect:/";
    }

    /** Reached by a forward only, after an attempt that was refused here or by the ministry's provider. */
    @RequestMapping(
            path = FAILED,
            method = {RequestMethod.GET, RequestMethod.POST})
    String failed(
            @RequestAttribute(MESSAGE) String message, @RequestParam(defaultValue = "") String username, Model page) {
        page.addAttribute(MESSAGE, message);
        page.addAttribute("username", username);
        return "login";
    }
}
