package vn.gov.moc.genderequality.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The second step of the login; until it is done nobody is logged in. */
@Controller
class SecondStepController {

    static final String PAGE = "/login/code";

    private static final String PENDING = "vn.gov.moc.genderequality.security.SecondStepController.pending";

    /** Somebody who has shown his password. */
    private record Pending(String account, String passwordStamp) implements Serializable {}

    private final AccountStates states;
    private final SecondFactor secondFactor;
    private final SessionLogin sessions;
    private final SavedRequestAwareAuthenticationSuccessHandler success =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SecondStepController(
            AccountStates states, SecondFactor secondFactor, SessionLogin sessions, RequestCache requestCache) {
        this.states = states;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        success.setRequestCache(requestCache);
    }

    /** Remembers who has shown his password, in a session under another id. */
    static void await(SecondFactorNeededException login, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(PENDING, new Pending(login.account(), login.passwordStamp()));
    }

    @GetMapping(PAGE)
    String page(@SessionAttribute(name = PENDING, required = false) @Nullable Pending pending) {
        return pending == null ? "redirect:/login" : "login-code";
    }

    @PostMapping(PAGE)
    @Nullable
    String check(
            @RequestParam(defaultValue = "") String code,
            HttpSession session,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (!(session.getAttribute(PENDING) instanceof Pending pending) || !isStillTrue(pending)) {
            session.removeAttribute(PENDING);
            return "redirect:/login";
        }
        try {
            if (secondFactor.matches(pending.account(), code)) {
                session.removeAttribute(PENDING);
                success.onAuthenticationSuccess(
                        request,
                        response,
                        sessions.begin(pending.account(), pending.passwordStamp(), request, response));
                return null;
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("message", "Mã không đúng, đã hết hạn hoặc đã dùng.");
        } catch (TooManyAttemptsException e) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.waitSeconds()));
            model.addAttribute("message", e.getMessage());
        }
        return "login-code";
    }

    private boolean isStillTrue(Pending pending) {
        return states.find(pending.account())
                .filter(state -> state.passwordStamp().equals(pending.passwordStamp()))
                .isPresent();
    }
}
