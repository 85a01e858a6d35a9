package vn.gov.moc.genderequality.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The guide for people: its contents, a page for every topic, and the way there from a form. Pictures are static files. */
@Controller
@RequestMapping("/guide")
class GuideController {

    @GetMapping
    String contents(Model model) {
        model.addAttribute("topics", GuideTopic.values());
        return "guide/contents";
    }

    @GetMapping("/{page:[a-z-]+}")
    String topic(@PathVariable String page, Model model) {
        GuideTopic topic =
                GuideTopic.ofPage(page).orElseThrow(() -> new NotFoundException("Không có phần hướng dẫn này."));
        model.addAttribute("topic", topic);
        return "guide/" + topic.page();
    }

    @GetMapping("/forms/{form}")
    String topicOfForm(@PathVariable String form) {
        return "redirect:/guide/"
                + GuideTopic.ofForm(form)
                        .orElseThrow(() -> new NotFoundException("Không có hướng dẫn cho biểu mẫu này."))
                        .page();
    }
}
