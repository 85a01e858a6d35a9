package vn.gov.moc.genderequality.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.FileScanner.Result.Clean;
import vn.gov.moc.genderequality.document.FileScanner.Result.Infected;
import vn.gov.moc.genderequality.document.FileScanner.Result.Unavailable;

/**
 * Asks a ClamAV daemon by its INSTREAM command: the file in chunks, each after its length as four bytes, an empty one at
 * the end; the answer is one line ended by NUL. One connection a file.
 */
@Component
@ConditionalOnExpression("!'${app.files.scanner:}'.isEmpty()")
class ClamdScanner implements FileScanner, DisposableBean {

    private static final int CHUNK = 64 * 1024;

    /** Longer than any answer of the daemon. */
    private static final int MAX_ANSWER = 4 * 1024;

    private final String host;
    private final int port;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "clamd-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    ClamdScanner(FileProperties properties) {
        this.host = properties.scannerHost();
        this.port = properties.scannerPort();
        this.timeout = properties.scannerTimeout();
    }

    @Override
    public Result scan(byte[] content, String name) {
        try (Socket socket = new Socket()) {
            ScheduledFuture<?> deadline =
                    deadlines.schedule(() -> close(socket), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
                return verdict(ask(socket, content));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException e) {
            return new Unavailable(e.toString());
        }
    }

    /** Ends whatever the socket is waiting for: a daemon that answers a byte at a time, or stops reading, included. */
    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(Socket socket, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        InputStream in = new ByteArrayInputStream(content);
        for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
            out.writeInt(chunk.length);
            out.write(chunk);
        }
        out.writeInt(0);
        out.flush();
        return line(new BufferedInputStream(socket.getInputStream()));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && line.size() < MAX_ANSWER; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Result verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        return new Unavailable("clamd answered: " + answer);
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
    }
}
