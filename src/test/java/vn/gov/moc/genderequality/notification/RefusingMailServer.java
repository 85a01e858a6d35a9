package vn.gov.moc.genderequality.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers every RCPT with the given line. */
class RefusingMailServer {

    private final ServerSocket socket;
    private final String refusal;

    RefusingMailServer(int port, String refusal) throws IOException {
        this.socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        this.refusal = refusal;
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 refusing.example\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    out.print(refusal + "\r\n");
                } else if (command.startsWith("QUIT")) {
                    out.print("221 Bye\r\n");
                    return;
                } else {
                    out.print("250 OK\r\n");
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
