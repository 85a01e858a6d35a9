package vn.gov.moc.genderequality.notification;

import java.security.Principal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices for programs and for the pages' scripts. */
@RestController
@RequestMapping("/api/notifications")
class NotificationApiController {

    private final NotificationInbox inbox;

    NotificationApiController(NotificationInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    NotificationPage list(Principal person, @ParameterObject Pageable page) {
        return inbox.page(person.getName(), page);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(Principal person, @PathVariable long id) {
        inbox.markRead(person.getName(), id);
    }
}
