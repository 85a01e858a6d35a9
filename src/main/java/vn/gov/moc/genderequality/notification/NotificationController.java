package vn.gov.moc.genderequality.notification;

import java.security.Principal;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own notices. */
@Controller
@RequestMapping("/notifications")
class NotificationController {

    private final NotificationInbox inbox;

    NotificationController(NotificationInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String list(Principal person, Pageable page, Model model) {
        model.addAttribute("notifications", inbox.page(person.getName(), page));
        return "notification/notifications";
    }

    @PostMapping("/{id}/read")
    String markRead(Principal person, @PathVariable long id, @RequestParam(defaultValue = "0") int page) {
        inbox.markRead(person.getName(), id);
        return "redirect:/notifications?page=" + page;
    }

    @PostMapping("/read")
    String markAllRead(Principal person) {
        inbox.markAllRead(person.getName());
        return "redirect:/notifications";
    }
}
