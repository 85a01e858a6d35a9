package vn.gov.moc.genderequality.security;

import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/**
 * One login for every door. Programs come with HTTP Basic, people with a session from the login page; what they see
 * behind the door is decided by the engine's authorizations and the own access policy.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurityConfiguration {

    private static final String OWN_CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /** Cockpit shows every unit's instances. */
    private static final String[] COCKPIT = Arrays.stream(MinistryGroup.values())
            .filter(group -> group.seesAllUnits() || group == MinistryGroup.ADMIN)
            .map(MinistryGroup::id)
            .toArray(String[]::new);

    private final SecurityProblems problems;
    private final IdentityService identityService;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final PeopleDirectory people;
    private final AccountStates states;
    private final SecondFactor secondFactor;

    WebSecurityConfiguration(
            SecurityProblems problems,
            IdentityService identityService,
            TaskService taskService,
            HistoryService historyService,
            PeopleDirectory people,
            AccountStates states,
            SecondFactor secondFactor) {
        this.problems = problems;
        this.identityService = identityService;
        this.taskService = taskService;
        this.historyService = historyService;
        this.people = people;
        this.states = states;
        this.secondFactor = secondFactor;
    }

    /** The engine's REST and the operators' end points: HTTP Basic with every request, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher("/engine-rest/**", "/actuator/**")
                .authorizeHttpRequests(requests -> engineRules(requests)
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(MinistryGroup.ADMIN.id())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .headers(WebSecurityConfiguration::ownHeaders)
                .addFilterBefore(gate(), AuthorizationFilter.class)
                .addFilterAfter(taskActions(), AuthorizationFilter.class)
                .addFilterAfter(engineAuthentication(), TaskActionGuard.class)
                .build();
    }

    /** The own interface: scripts of the pages come with the session, programs with HTTP Basic. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, CookieCsrfTokenRepository csrfTokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(csrf -> readableToken(csrf, csrfTokens)
                        .requireCsrfProtectionMatcher(new AndRequestMatcher(
                                CsrfFilter.DEFAULT_CSRF_MATCHER, not(WebSecurityConfiguration::hasBasicCredentials))))
                .headers(WebSecurityConfiguration::ownHeaders)
                .addFilterBefore(gate(), AuthorizationFilter.class)
                .addFilterAfter(engineAuthentication(), AuthorizationFilter.class)
                .build();
    }

    /**
     * Tasklist, Cockpit and Admin. They guard against forged requests themselves and send their own headers; their login
     * and first-administrator pages are closed, since they know nothing of the throttle.
     */
    @Bean
    @Order(3)
    SecurityFilterChain webapps(
            HttpSecurity http, CookieCsrfTokenRepository csrfTokens, PathPatternRequestMatcher.Builder paths)
            throws Exception {
        RequestMatcher interfaces = paths.matcher("/camunda/api/**");
        RequestMatcher logout = paths.matcher("/camunda/api/admin/auth/user/*/logout");
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(requests -> engineRules(requests)
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/admin/setup/**",
                                "/camunda/app/admin/*/setup/**")
                        .denyAll()
                        .requestMatchers("/camunda/api/admin/auth/**")
                        .authenticated()
                        .requestMatchers("/camunda/api/admin/**")
                        .hasAuthority(MinistryGroup.ADMIN.id())
                        .requestMatchers("/camunda/api/cockpit/**")
                        .hasAnyAuthority(COCKPIT)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(problems, interfaces)
                        .defaultAuthenticationEntryPointFor(loginPage(), AnyRequestMatcher.INSTANCE)
                        .defaultAccessDeniedHandlerFor(problems, interfaces))
                .logout(out -> out.logoutRequestMatcher(logout)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK)))
                .csrf(csrf -> readableToken(csrf, csrfTokens).ignoringRequestMatchers(AnyRequestMatcher.INSTANCE))
                .headers(headers -> headers.defaultsDisabled()
                        // What a person saw must not be had by going back after the logout; scripts and texts stay
                        // cached.
                        .addHeaderWriter(
                                new DelegatingRequestMatcherHeaderWriter(interfaces, new CacheControlHeadersWriter()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(WebSecurityConfiguration::strictTransport))
                .addFilterBefore(gate(), AuthorizationFilter.class)
                .addFilterAfter(taskActions(), AuthorizationFilter.class)
                .build();
    }

    /** The own pages and everything else. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            LoginFailureHandler loginFailures,
            CookieCsrfTokenRepository csrfTokens,
            ObjectProvider<ClientRegistrationRepository> ministryLogin)
            throws Exception {
        if (ministryLogin.getIfAvailable() != null) {
            // Without details: the address somebody came from has no use in a session.
            http.oauth2Login(login -> login.loginPage("/login")
                    .failureHandler(loginFailures)
                    .authenticationDetailsSource(request -> null));
        }
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/login",
                                        SecondStepController.PAGE,
                                        "/error",
                                        "/css/**",
                                        "/js/**",
                                        "/img/**",
                                        "/fonts/**",
                                        "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login").failureHandler(loginFailures))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(loginPage()))
                .logout(Customizer.withDefaults())
                .csrf(csrf -> readableToken(csrf, csrfTokens))
                .headers(WebSecurityConfiguration::ownHeaders)
                .addFilterBefore(gate(), AuthorizationFilter.class)
                .build();
    }

    /** Patterns without a servlet in mind: the engine's paths belong to other servlets than the pages. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Where a person wanted to go before the login; the pages of the webapps count, what their scripts and styles load does not. */
    @Bean
    RequestCache requestCache(PathPatternRequestMatcher.Builder paths) {
        return new WantedPage(new AndRequestMatcher(
                paths.matcher(HttpMethod.GET, "/**"),
                not(paths.matcher("/camunda/api/**")),
                not(paths.matcher("/error")),
                not(new RequestHeaderRequestMatcher("X-Requested-With")),
                WebSecurityConfiguration::wantsPage));
    }

    /** Another name than the webapps' cookie, readable for the scripts of our own pages and forms. */
    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("CSRF-TOKEN");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Before Camunda's own filters, which are registered without an order. */
    @Bean
    FilterRegistrationBean<WebappAuthenticationFilter> webappAuthentication(PeopleDirectory people) {
        var registration = new FilterRegistrationBean<>(new WebappAuthenticationFilter(people));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(0);
        return registration;
    }

    /**
     * What the engine's REST would tell everybody: whether a password is right, and how much goes on in all units; and what it
     * would let everybody do to timers.
     */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry engineRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.requestMatchers(engineRest("/identity/verify/**"))
                .denyAll()
                .requestMatchers(engineRest("/process-definition/statistics/**"))
                .hasAnyAuthority(COCKPIT)
                .requestMatchers(engineRest("/metrics/**"))
                .hasAuthority(MinistryGroup.ADMIN.id())
                // A job anybody executes is refused within its work only, which costs it a try each time.
                .requestMatchers(HttpMethod.POST, engineRest("/job/*/execute"))
                .hasAuthority(MinistryGroup.ADMIN.id())
                .requestMatchers(HttpMethod.POST, engineRest("/job/*/duedate/recalculate"))
                .hasAuthority(MinistryGroup.ADMIN.id())
                .requestMatchers(HttpMethod.POST, engineRest("/job/retries"))
                .hasAuthority(MinistryGroup.ADMIN.id())
                .requestMatchers(HttpMethod.PUT, engineRest("/job/**"))
                .hasAuthority(MinistryGroup.ADMIN.id())
                .requestMatchers(HttpMethod.PUT, engineRest("/job-definition/**"))
                .hasAuthority(MinistryGroup.ADMIN.id());
    }

    private static String[] engineRest(String path) {
        return new String[] {
            "/engine-rest" + path, "/engine-rest/engine/*" + path, "/camunda/api/engine/engine/*" + path
        };
    }

    private AccountGate gate() {
        return new AccountGate(states, secondFactor, problems);
    }

    private EngineAuthenticationFilter engineAuthentication() {
        return new EngineAuthenticationFilter(identityService, people);
    }

    private TaskActionGuard taskActions() {
        return new TaskActionGuard(taskService, historyService, identityService, people);
    }

    /** Leads there without a host, which anybody may write into a request. */
    private static LoginUrlAuthenticationEntryPoint loginPage() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        page.setFavorRelativeUris(true);
        return page;
    }

    /** Written with the first answer, whatever page that is, as plain as it must come back. */
    private static CsrfConfigurer<HttpSecurity> readableToken(
            CsrfConfigurer<HttpSecurity> csrf, CookieCsrfTokenRepository tokens) {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler);
    }

    /** Browsers say so when somebody goes to a page, and not for its fonts and texts; other programs need not say anything. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** No other site can make a browser send this header. */
    private static boolean hasBasicCredentials(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.strip().regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static void ownHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(WebSecurityConfiguration::strictTransport);
    }

    private static void strictTransport(HeadersConfigurer<HttpSecurity>.HstsConfig strictTransport) {
        strictTransport.includeSubDomains(false);
    }
}
