package vn.gov.moc.genderequality.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that says at every step what it is told to, {@code 250 OK} otherwise, and notes whose messages it got to the
 * last line, whatever it then answers.
 */
class ScriptedMailServer implements AutoCloseable {

    /** Answers nothing and leaves the connection open. */
    static final String HANG = "hang";

    /** Answers nothing and closes the connection. */
    static final String DROP = "drop";

    /** The step when a connection is made. */
    static final String GREETING = "GREETING";

    /** The step when the message has come to its end. */
    static final String MESSAGE = "MESSAGE";

    private final ServerSocket socket;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile Duration thinking = Duration.ZERO;

    ScriptedMailServer() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on answers so at {@link #GREETING}, a command as {@code DATA}, one recipient's {@code RCPT address}, … */
    ScriptedMailServer at(String step, String answer) {
        script.put(step, answer);
        return this;
    }

    /** From now on thinks so long about every answer. */
    ScriptedMailServer slow(Duration time) {
        thinking = time;
        return this;
    }

    /** From now on takes every mail. */
    void recover() {
        script.clear();
    }

    /** The Message-IDs of the messages that came in completely, in order. */
    List<String> received() {
        return received;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                clients.add(client);
                start(() -> serve(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            boolean open = answer(out, in, script.getOrDefault(GREETING, "220 scripted.example"));
            for (String line = in.readLine(); open && line != null; line = open ? in.readLine() : null) {
                open = converse(line, in, out);
            }
        } catch (IOException e) {
            // The client has gone, or the test is over.
        }
    }

    private boolean converse(String line, BufferedReader in, PrintStream out) throws IOException {
        String command = line.toUpperCase(Locale.ROOT).replaceAll("\\W.*", "");
        return switch (command) {
            case "RCPT" -> {
                String address = line.replaceAll(".*<|>.*", "");
                yield answer(out, in, script.getOrDefault("RCPT " + address, script.getOrDefault("RCPT", "250 OK")));
            }
            case "DATA" -> {
                String answer = script.getOrDefault("DATA", "354 Go ahead");
                boolean open = answer(out, in, answer);
                if (open && answer.startsWith("354")) {
                    receive(in);
                    open = answer(out, in, script.getOrDefault(MESSAGE, "250 OK"));
                }
                yield open;
            }
            case "QUIT" -> {
                answer(out, in, script.getOrDefault("QUIT", "221 Bye"));
                yield false;
            }
            default -> answer(out, in, script.getOrDefault(command, "250 OK"));
        };
    }

    private void receive(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                received.add(id);
                return;
            }
            if (id.isEmpty() && line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
    }

    /** @return whether the conversation goes on */
    private boolean answer(PrintStream out, BufferedReader in, String answer) throws IOException {
        if (answer.equals(HANG)) {
            while (in.read() >= 0) {
                // Until the client has had enough.
            }
            return false;
        }
        if (answer.equals(DROP)) {
            return false;
        }
        try {
            Thread.sleep(thinking.toMillis());
        } catch (InterruptedException e) {
            return false;
        }
        out.print(answer + "\r\n");
        out.flush();
        return true;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
