package vn.gov.moc.genderequality.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in every door: whoever came with a password that is not the account's any longer is logged out, and whoever has
 * to change it, or to set up a second factor, does this before anything else.
 */
class AccountGate extends OncePerRequestFilter {

    /** Where a page of our own would be of no use. */
    private static final Pattern INTERFACES = Pattern.compile("/(api|engine-rest|actuator|camunda/api)(/.*)?");

    private static final Pattern OPEN = Pattern.compile("/(account(/.*)?|login|logout|error)");

    private final AccountStates states;
    private final SecondFactor secondFactor;
    private final SecurityProblems problems;

    AccountGate(AccountStates states, SecondFactor secondFactor, SecurityProblems problems) {
        this.states = states;
        this.secondFactor = secondFactor;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.areAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AccountLogin login) {
            Optional<AccountStates.State> state = states.find(login.getName())
                    .filter(now -> now.passwordStamp().equals(login.passwordStamp()));
            if (state.isEmpty()) {
                end(request);
            } else if (!OPEN.matcher(path(request)).matches()) {
                String demand = demand(login, state.get());
                if (demand != null) {
                    send(request, response, demand);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** What has to be done first, in Vietnamese; null when nothing has. */
    private @Nullable String demand(AccountLogin login, AccountStates.State state) {
        if (state.mustChange()) {
            return "Mật khẩu do người khác đặt; hãy đăng nhập trên trình duyệt và đổi mật khẩu ở trang Tài khoản (/account) trước.";
        }
        if (!state.secondFactor() && secondFactor.isDemanded(login)) {
            return "Tài khoản cấp Bộ phải bật xác thực hai bước; hãy đăng nhập trên trình duyệt và bật ở trang Tài khoản (/account) trước.";
        }
        return null;
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String demand) throws IOException {
        if (INTERFACES.matcher(path(request)).matches()) {
            problems.write(response, HttpStatus.FORBIDDEN, "Chưa dùng được tài khoản", demand);
        } else {
            response.sendRedirect(request.getContextPath() + AccountController.PAGE);
        }
    }

    /** Ends what session there is: from here on nobody is logged in. */
    static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
