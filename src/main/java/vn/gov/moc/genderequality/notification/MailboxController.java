package vn.gov.moc.genderequality.notification;

import java.security.Principal;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Mail to read without a mail server, under evaluation only: one's own, or everybody's for administrators. */
@Controller
@Profile("evaluation")
@RequestMapping("/mailbox")
class MailboxController {

    private final MailRepository mails;
    private final AccessPolicy access;

    MailboxController(MailRepository mails, AccessPolicy access) {
        this.mails = mails;
        this.access = access;
    }

    @GetMapping
    String list(Principal person, Pageable requested, Model model) {
        Pageable page = PageRequest.of(requested.getPageNumber(), requested.getPageSize());
        Page<Mail> found = readsAll(person)
                ? mails.findAllByOrderByCreatedAtDescIdAsc(page)
                : mails.findByRecipientOrderByCreatedAtDescIdAsc(person.getName(), page);
        model.addAttribute("mails", found.map(MailItem::of));
        return "notification/mailbox";
    }

    @GetMapping("/{id}")
    String show(Principal person, @PathVariable UUID id, Model model) {
        Mail mail = mails.findById(id)
                .filter(found -> found.recipient().equals(person.getName()) || readsAll(person))
                .orElseThrow(() -> new NotFoundException("Không tìm thấy thư này."));
        model.addAttribute("mail", MailItem.of(mail));
        return "notification/mail";
    }

    private boolean readsAll(Principal person) {
        return access.has(person.getName(), MinistryGroup.ADMIN);
    }
}
