package vn.gov.moc.genderequality.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A person's browser, as far as cookies and forged-request tokens go; it does not follow redirects. */
public final class Browser {

    /** The one password of the sample accounts. */
    public static final String PASSWORD = "binhdang2017";

    private final CookieManager cookies;
    private final HttpClient http;
    private final String base;

    public Browser(int port) {
        this(port, new CookieManager());
    }

    private Browser(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.base = "http://localhost:" + port;
    }

    /** The same browser, whose requests another node gets from now on. */
    public Browser at(int port) {
        return new Browser(port, cookies);
    }

    /** A browser whose person has logged in and opened Tasklist. */
    public static Browser loggedIn(int port, String account) {
        Browser browser = new Browser(port);
        browser.get("/login");
        browser.login(account, PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    /** Loads a file. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> login(String account, String password) {
        return form("/login", Map.of("username", account, "password", password));
    }

    /** Sends a form with the token of this application. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        StringBuilder body =
                new StringBuilder("_csrf=").append(cookie("CSRF-TOKEN").orElse(""));
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Calls as a script of the page would, with both tokens. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""))
                .header("X-CSRF-TOKEN", cookie("CSRF-TOKEN").orElse(""))
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Calls as the page of another site would make a browser call: with its cookies, without the tokens. */
    public HttpResponse<String> forged(String path) {
        return send(request(path).POST(BodyPublishers.ofString("{}")));
    }

    /** Calls as a program would. */
    public HttpResponse<String> basic(String account, String method, String path, String body) {
        return basic(account, PASSWORD, method, path, body);
    }

    public HttpResponse<String> basic(String account, String password, String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", credentials(account, password))
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Sends one file as a script of the page would. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        return send(multipart(path, fileName, content)
                .header("X-CSRF-TOKEN", cookie("CSRF-TOKEN").orElse("")));
    }

    /** Sends a form that should hold a file and does not. */
    public HttpResponse<String> multipartWithoutFile(String path) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("X-CSRF-TOKEN", cookie("CSRF-TOKEN").orElse(""))
                .POST(BodyPublishers.ofString(
                        "--part\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--part--\r\n")));
    }

    /** Sends one file as a program would. */
    public HttpResponse<String> basicUpload(String account, String path, String fileName, byte[] content) {
        return send(multipart(path, fileName, content).header("Authorization", credentials(account, PASSWORD)));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void forget(String cookie) {
        cookies.getCookieStore().getCookies().stream()
                .filter(kept -> kept.getName().equals(cookie))
                .toList()
                .forEach(kept -> cookies.getCookieStore().remove(null, kept));
    }

    /** What an authenticator app shows now for a secret as it was typed in. */
    public static String telephone(String secret) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), codes.getAlgorithm()),
                    Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String credentials(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder multipart(String path, String fileName, byte[] content) {
        String head = """
                --part\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(fileName);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
