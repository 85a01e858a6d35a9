package vn.gov.moc.genderequality.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Words notices as the plain text of a mail, with where to act and whom to ask. */
@Component
class MailComposer {

    private static final int LONGEST_DIGEST = 50;

    private final String baseUrl;
    private final String contact;

    MailComposer(@Value("${app.base-url}") String baseUrl, MailSettings settings) {
        this.baseUrl = StringUtils.trimTrailingCharacter(baseUrl, '/');
        this.contact = settings.contact();
    }

    /** One mail for one or more notices. */
    MailText compose(List<Notice> notices) {
        return notices.size() == 1 ? single(notices.get(0)) : digest(notices);
    }

    private MailText single(Notice notice) {
        return new MailText(notice.subject(), withFooter(textOf(notice)));
    }

    /** The first of them; the rest is read in the product: a day on which thousands are late makes no mail of megabytes. */
    private MailText digest(List<Notice> notices) {
        String subject = "%s (và %d thông báo khác)".formatted(notices.get(0).subject(), notices.size() - 1);
        int shown = Math.min(notices.size(), LONGEST_DIGEST);
        String entries = IntStream.range(0, shown)
                .mapToObj(i -> "%d. %s\n\n%s".formatted(i + 1, notices.get(i).subject(), textOf(notices.get(i))))
                .collect(Collectors.joining("\n\n"));
        String rest = shown == notices.size()
                ? ""
                : "\n\nCòn %d thông báo nữa, xem tại: %s/notifications".formatted(notices.size() - shown, baseUrl);
        return new MailText(
                subject, withFooter("Ông/Bà có %d thông báo mới:\n\n%s%s".formatted(notices.size(), entries, rest)));
    }

    private String textOf(Notice notice) {
        return """
                %s

                Xem và xử lý tại: %s%s""".formatted(notice.body().strip(), baseUrl, notice.link());
    }

    private String withFooter(String text) {
        return """
                %s

                Thư này được gửi tự động, xin không trả lời.
                Liên hệ: %s
                """.formatted(text, contact);
    }
}
