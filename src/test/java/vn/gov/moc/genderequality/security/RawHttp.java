package vn.gov.moc.genderequality.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Requests byte for byte, from any loopback address: what no browser would send, and from more than one computer.
 *
 * @param headers as they came, e.g. {@code Location: /login}
 */
record RawHttp(int status, List<String> headers, String body) {

    /** Asks for a path. */
    static RawHttp get(int port, String path, String... headers) {
        return send(port, "127.0.0.1", "GET " + path, "", headers);
    }

    /** Sends a form from this address. */
    static RawHttp form(int port, String from, String path, String form, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return send(port, from, "POST " + path, form, all);
    }

    /** Sends method and path as they are written; {@code Host} is localhost unless another is given. */
    static RawHttp send(int port, String from, String methodAndPath, String body, String... headers) {
        StringBuilder request = new StringBuilder(methodAndPath + " HTTP/1.1\r\nConnection: close\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawHttp parse(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        List<String> head = Arrays.asList(parts[0].split("\r\n"));
        return new RawHttp(
                Integer.parseInt(head.get(0).split(" ")[1]),
                head.subList(1, head.size()),
                parts.length > 1 ? parts[1].replaceAll("(?m)^[0-9a-f]{1,6}\r\n", "") : "");
    }

    /** The header's first value. */
    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of the header. */
    List<String> all(String name) {
        String prefix = name.toLowerCase(java.util.Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith(prefix))
                .map(header -> header.substring(prefix.length()).strip())
                .toList();
    }
}
