package vn.gov.moc.genderequality.operations;

import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The page where administrators see how the system is and get going again what has stopped; nobody else sees it. */
@Controller
@RequestMapping("/administration/operations")
class OperationsController {

    private static final String PATH = "/administration/operations";

    private final OperationsPages pages;
    private final Repairs repairs;
    private final AccessPolicy access;

    OperationsController(OperationsPages pages, Repairs repairs, AccessPolicy access) {
        this.pages = pages;
        this.repairs = repairs;
        this.access = access;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        model.addAttribute("operations", pages.page(Math.max(page, 0)));
        return "administration/operations";
    }

    @PostMapping("/steps/{incident}/retry")
    String retryStep(@PathVariable String incident, Principal user, RedirectAttributes answer) {
        return repair(
                user,
                answer,
                () -> repairs.retryStep(incident, user.getName()),
                "Đã cho chạy lại bước bị lỗi. Nếu nguyên nhân chưa được khắc phục, bước sẽ lại dừng sau vài lần thử.");
    }

    @PostMapping("/steps/retry")
    String retrySteps(@RequestParam String kind, Principal user, RedirectAttributes answer) {
        String[] step = kind.split(" ", 2);
        return repair(
                user,
                answer,
                () -> repairs.retrySteps(step[0], step.length > 1 ? step[1] : "", user.getName()),
                "Đã cho chạy lại mọi bước bị lỗi cùng loại.");
    }

    @PostMapping("/jobs/{job}/run")
    String runJob(@PathVariable String job, Principal user, RedirectAttributes answer) {
        return repair(user, answer, () -> repairs.runJob(job, user.getName()), "Đã chạy xong việc tự động bị trễ.");
    }

    @PostMapping("/mails/{mail}/resend")
    String resendMail(@PathVariable UUID mail, Principal user, RedirectAttributes answer) {
        return repair(
                user,
                answer,
                () -> repairs.resendMail(mail, user.getName()),
                "Thư đã được xếp vào hàng chờ gửi lại, tới địa chỉ hiện nay của người nhận.");
    }

    @PostMapping("/mails/resend")
    String resendMails(Principal user, RedirectAttributes answer) {
        return repair(
                user,
                answer,
                () -> repairs.resendMails(user.getName()),
                "Mọi thư không gửi được đã được xếp vào hàng chờ gửi lại, tới địa chỉ hiện nay của người nhận.");
    }

    private String repair(Principal user, RedirectAttributes answer, Runnable repair, String done) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        try {
            repair.run();
            answer.addFlashAttribute("done", done);
        } catch (ConflictException | NotFoundException e) {
            answer.addFlashAttribute("refused", e.getMessage());
        }
        return "redirect:" + PATH;
    }
}
