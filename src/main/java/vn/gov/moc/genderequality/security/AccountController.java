package vn.gov.moc.genderequality.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** The person's own account: password and second factor. */
@Controller
class AccountController {

    static final String PAGE = "/account";

    private static final String SECOND_FACTOR = PAGE + "/second-factor";
    private static final String SECRET = AccountController.class.getName() + ".secret";
    private static final String ISSUER = "Bình đẳng giới";

    private final AccountStates states;
    private final OwnPassword passwords;
    private final SecondFactor secondFactor;
    private final SessionLogin sessions;
    private final PeopleDirectory people;

    AccountController(
            AccountStates states,
            OwnPassword passwords,
            SecondFactor secondFactor,
            SessionLogin sessions,
            PeopleDirectory people) {
        this.states = states;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping(PAGE)
    String page(Authentication person, Model model) {
        String account = person.getName();
        model.addAttribute("name", people.nameOf(account));
        model.addAttribute("ownPassword", person instanceof AccountLogin);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("state", states.find(account).orElse(null));
        model.addAttribute("offered", secondFactor.isOffered(person));
        model.addAttribute("demanded", secondFactor.isDemanded(person));
        model.addAttribute("recoveryCodes", states.recoveryCodes(account));
        return "account/account";
    }

    @PostMapping(PAGE + "/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Authentication person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOwnPassword(person);
        try {
            String stamp = passwords.change(person.getName(), current, password, repeated, request.getRemoteAddr());
            sessions.begin(person.getName(), stamp, request, response);
            return "redirect:" + PAGE + "?changed";
        } catch (InvalidInputException e) {
            show(e.problems(), HttpStatus.BAD_REQUEST, model, response);
        } catch (TooManyAttemptsException e) {
            show("current", e, model, response);
        }
        return page(person, model);
    }

    /** Another secret for the telephone with every beginning; it lies in the session until it is confirmed. */
    @PostMapping(SECOND_FACTOR)
    String begin(Authentication person, HttpSession session) {
        requireOwnPassword(person);
        if (isOn(person) || !secondFactor.isOffered(person)) {
            return "redirect:" + PAGE;
        }
        session.setAttribute(SECRET, secondFactor.newSecret());
        return "redirect:" + SECOND_FACTOR;
    }

    @GetMapping(SECOND_FACTOR)
    String enrolment(Authentication person, HttpSession session, Model model) {
        if (!(session.getAttribute(SECRET) instanceof String encrypted) || isOn(person)) {
            return "redirect:" + PAGE;
        }
        String secret = secondFactor.reveal(encrypted);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("qr", QrCode.of(address(person.getName(), secret)));
        return "account/second-factor";
    }

    @PostMapping(SECOND_FACTOR + "/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Authentication person,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        requireOwnPassword(person);
        if (!(session.getAttribute(SECRET) instanceof String secret) || isOn(person)) {
            return "redirect:" + PAGE;
        }
        try {
            Optional<List<String>> recovery = secondFactor.confirm(person.getName(), secret, code);
            if (recovery.isPresent()) {
                session.removeAttribute(SECRET);
                model.addAttribute("codes", recovery.get());
                return "account/recovery-codes";
            }
            show(
                    List.of(new FieldProblem(
                            "code", "Mã không đúng hoặc đã hết hạn; hãy nhập mã đang hiện trên điện thoại.")),
                    HttpStatus.BAD_REQUEST,
                    model,
                    response);
        } catch (TooManyAttemptsException e) {
            show("code", e, model, response);
        }
        return enrolment(person, session, model);
    }

    @PostMapping(SECOND_FACTOR + "/off")
    String switchOff(
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String code,
            Authentication person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOwnPassword(person);
        String account = person.getName();
        try {
            List<FieldProblem> problems = new ArrayList<>();
            if (!passwords.isRight(account, own, request.getRemoteAddr())) {
                problems.add(new FieldProblem("own", "Mật khẩu không đúng."));
            } else if (!secondFactor.matches(account, code)) {
                problems.add(new FieldProblem("code", "Mã không đúng, đã hết hạn hoặc đã dùng."));
            } else {
                secondFactor.switchOff(account);
                return "redirect:" + PAGE + "?off";
            }
            show(problems, HttpStatus.BAD_REQUEST, model, response);
        } catch (TooManyAttemptsException e) {
            show("code", e, model, response);
        }
        return page(person, model);
    }

    /** @throws AccessDeniedException for somebody the ministry's provider has let in: password and codes are its business */
    private static void requireOwnPassword(Authentication person) {
        if (!(person instanceof AccountLogin)) {
            throw new AccessDeniedException("The account's password is not kept here");
        }
    }

    private boolean isOn(Authentication person) {
        return states.secret(person.getName()).isPresent();
    }

    private static void show(String field, TooManyAttemptsException e, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.waitSeconds()));
        show(List.of(new FieldProblem(field, e.getMessage())), HttpStatus.TOO_MANY_REQUESTS, model, response);
    }

    private static void show(
            List<FieldProblem> problems, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problems", problems);
        model.addAttribute(
                "wrong", problems.stream().collect(Collectors.toMap(FieldProblem::field, FieldProblem::message)));
    }

    /** As authenticator apps read it (Key URI format). */
    private static String address(String account, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(ISSUER), encoded(account), secret, encoded(ISSUER));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
