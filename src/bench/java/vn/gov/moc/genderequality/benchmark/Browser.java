package vn.gov.moc.genderequality.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** One person's session at the product, through the doors of his browser: own pages, own interface, Tasklist's. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Map<String, String> cookies = new java.util.concurrent.ConcurrentHashMap<>();

    Browser(String base, String account) {
        this.base = base;
        get("/login");
        send("POST", "/login", "application/x-www-form-urlencoded", "username=%s&password=%s&_csrf=%s"
                .formatted(account, encode(Product.PASSWORD), encode(cookies.get("CSRF-TOKEN"))));
        get("/camunda/app/tasklist/default/");
    }

    private Browser(String base, Map<String, String> cookies) {
        this.base = base;
        this.cookies.putAll(cookies);
    }

    /** The same session at another node. */
    Browser at(String otherBase) {
        return new Browser(otherBase, cookies);
    }

    String get(String path) {
        return send("GET", path, null, null);
    }

    /** Reads to the end and keeps nothing. @return how many bytes there were */
    long download(String path) {
        AtomicLong bytes = new AtomicLong();
        send("GET", path, null, null, BodyHandlers.ofByteArrayConsumer(
                some -> some.ifPresent(chunk -> bytes.addAndGet(chunk.length))));
        return bytes.get();
    }

    JsonNode read(String path) {
        return json(get(path));
    }

    String call(String method, String path, Object body) {
        try {
            return send(method, path, "application/json", body == null ? "" : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer, in JSON too. */
    JsonNode send(String method, String path, Object body) {
        return json(call(method, path, body));
    }

    private String send(String method, String path, String type, String body) {
        return send(method, path, type, body, BodyHandlers.ofString());
    }

    private <T> T send(String method, String path, String type, String body, BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Cookie", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        if (type != null) {
            request.header("Content-Type", type);
        }
        header(request, "X-CSRF-TOKEN", cookies.get("CSRF-TOKEN"));
        header(request, "X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        try {
            HttpResponse<T> response = HTTP.send(request.build(), handler);
            response.headers().allValues("Set-Cookie").stream()
                    .map(HttpCookie::parse)
                    .flatMap(List::stream)
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
