package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.gov.moc.genderequality.organization.Person;

class NotificationPageTests extends NotificationSliceTests {

    @Autowired
    MockMvc mvc;

    @Test
    void listsOnlyOnesOwnUnreadFirstThenNewest() throws Exception {
        send(DRAFTER, named("cũ chưa đọc"));
        pass(Duration.ofMinutes(1));
        send(DRAFTER, named("mới chưa đọc"));
        pass(Duration.ofMinutes(1));
        send(DRAFTER, named("mới nhất đã đọc"));
        send(HEAD, named("của người khác"));
        mvc.perform(post("/api/notifications/{id}/read", idOf("mới nhất đã đọc"))
                        .with(as(DRAFTER))
                        .with(csrf()))
                .andExpect(status().isNoContent());

        mvc.perform(get("/api/notifications").with(as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unread").value(2))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].subject").value("mới chưa đọc"))
                .andExpect(jsonPath("$.items[0].createdAt").value(containsString("2017-05-29T08:01:0")))
                .andExpect(jsonPath("$.items[0].createdAt").value(containsString("+07:00")))
                .andExpect(jsonPath("$.items[0].readAt").isEmpty())
                .andExpect(jsonPath("$.items[1].subject").value("cũ chưa đọc"))
                .andExpect(jsonPath("$.items[2].subject").value("mới nhất đã đọc"))
                .andExpect(jsonPath("$.items[2].readAt").isNotEmpty());
    }

    @Test
    void letsNobodyMarkAnothersNotice() throws Exception {
        send(DRAFTER, named("của tôi"));

        mvc.perform(post("/api/notifications/{id}/read", idOf("của tôi"))
                        .with(as(HEAD))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/notifications/{id}/read", idOf("của tôi"))
                        .with(as(ADMIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());

        assertThat(count("notification where read_at is null")).isEqualTo(1);
    }

    @Test
    void pages() throws Exception {
        IntStream.range(0, 45).forEach(i -> send(DRAFTER, named("số " + i + ".")));

        mvc.perform(get("/api/notifications?page=2&size=20&sort=recipient").with(as(DRAFTER)))
                .andExpect(jsonPath("$.items.length()").value(5))
                .andExpect(jsonPath("$.pages").value(3))
                .andExpect(jsonPath("$.items[4].subject").value("số 0."));
        mvc.perform(get("/notifications?page=1").with(as(DRAFTER)))
                .andExpect(content().string(containsString("Trang 2/3")))
                .andExpect(content().string(containsString("href=\"/notifications?page=2\"")))
                .andExpect(content().string(containsString("href=\"/notifications?page=0\"")))
                .andExpect(content().string(containsString("số 24.")))
                .andExpect(content().string(not(containsString("số 25."))));
    }

    @Test
    void showsThePageWithInertTexts() throws Exception {
        send(
                DRAFTER,
                new Notice(
                        "a",
                        "<script>alert(1)</script>",
                        "Nội dung",
                        "/camunda/app/tasklist/default/#/?task=a-1",
                        null));

        mvc.perform(get("/notifications").with(as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 thông báo chưa đọc")))
                .andExpect(content().string(containsString("29/05/2017 08:00")))
                .andExpect(content().string(containsString("href=\"/camunda/app/tasklist/default/#/?task=a-1\"")))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void marksAsReadAndComesBackToThePage() throws Exception {
        send(DRAFTER, named("một"), named("hai"), named("ba"));
        send(HEAD, named("một"));

        mvc.perform(post("/notifications/{id}/read", idOf("hai"))
                        .param("page", "1")
                        .with(as(DRAFTER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/notifications?page=1"));
        assertThat(count("notification where read_at is null")).isEqualTo(3);

        mvc.perform(post("/notifications/read").with(as(DRAFTER)).with(csrf()))
                .andExpect(redirectedUrl("/notifications"));
        assertThat(jdbc.sql("select recipient from notification where read_at is null")
                        .query(String.class)
                        .list())
                .containsExactly(HEAD.id());
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        mvc.perform(get("/notifications").with(as(DRAFTER)))
                .andExpect(content().string(containsString("chưa có thông báo nào")));
    }

    @Test
    void letsOneReadOnlyOnesOwnMail() throws Exception {
        send(DRAFTER, named("thư một"));
        send(HEAD, named("thư hai"));
        Object drafters = mailId(DRAFTER);

        mvc.perform(get("/mailbox").with(as(HEAD)))
                .andExpect(content().string(containsString("thư hai")))
                .andExpect(content().string(not(containsString("thư một"))));
        mvc.perform(get("/mailbox/{id}", drafters).with(as(HEAD))).andExpect(status().isNotFound());
        mvc.perform(get("/mailbox/{id}", drafters).with(as(DRAFTER)))
                .andExpect(content().string(containsString("https://bdg.moc.example/reports")))
                .andExpect(content().string(containsString("vpb.soanthao &lt;soanthao@vpb.example&gt;")))
                .andExpect(content().string(containsString("Chờ gửi")));
    }

    @Test
    void letsAdministratorsReadAllMailNewestFirst() throws Exception {
        send(DRAFTER, named("thư một"));
        pass(Duration.ofMinutes(1));
        send(HEAD, named("thư hai"));

        mvc.perform(get("/mailbox").with(as(ADMIN)))
                .andExpect(content().string(stringContainsInOrder("thư hai", "thư một")));
        mvc.perform(get("/mailbox/{id}", mailId(DRAFTER)).with(as(ADMIN))).andExpect(status().isOk());
    }

    private static Notice named(String subject) {
        return new Notice(subject, subject, "Nội dung", "/reports", null);
    }

    private static RequestPostProcessor as(Person person) {
        return user(person.id());
    }

    private long idOf(String key) {
        return jdbc.sql("select id from notification where key = ? order by recipient desc limit 1")
                .param(key)
                .query(Long.class)
                .single();
    }

    private Object mailId(Person person) {
        return jdbc.sql("select id from mail where recipient = ?")
                .param(person.id())
                .query()
                .singleValue();
    }
}
