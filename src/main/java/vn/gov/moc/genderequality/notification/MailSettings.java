package vn.gov.moc.genderequality.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outgoing mail; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender, {@code address} or {@code Name <address>}
 * @param contact whom to ask, the last line of every mail
 * @param digestDelay how long after its first notice a digest goes out
 * @param dispatch whether this node sends mail by itself
 * @param connections to the mail server at once, of each node; from 1
 */
@ConfigurationProperties("app.mail")
record MailSettings(
        @DefaultValue("no-reply@localhost") String from,
        @DefaultValue("Vụ Tổ chức cán bộ, Bộ Xây dựng") String contact,
        @DefaultValue("10m") Duration digestDelay,
        @DefaultValue("true") boolean dispatch,
        @DefaultValue("4") int connections) {

    MailSettings {
        parse(from);
        if (connections < 1) {
            throw new IllegalArgumentException("app.mail.connections phải từ 1 trở lên: " + connections);
        }
    }

    /** The sender as mail headers want it. */
    InternetAddress sender() {
        return parse(from);
    }

    /** The sender's domain, the right side of message ids. */
    String domain() {
        String address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress parse(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("app.mail.from không phải là địa chỉ thư điện tử: " + from, e);
        }
    }
}
