package vn.gov.moc.genderequality.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Speaks clamd's INSTREAM protocol on a port of its own and knows one malware: the EICAR test file. */
final class FakeClamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int STREAM_MAX_LENGTH = 1024 * 1024;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final boolean answers;

    /** @param answers whether it answers at all, or hangs as an overloaded one does */
    FakeClamd(boolean answers) throws IOException {
        this.answers = answers;
        Thread thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "localhost:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (answers) {
                    socket.getOutputStream().write((answer(socket) + "\0").getBytes(StandardCharsets.UTF_8));
                } else {
                    closed.await();
                }
            } catch (IOException | InterruptedException e) {
                // The client gave up, or the test is over.
            }
        }
    }

    private static String answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        if (content.size() > STREAM_MAX_LENGTH) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
