package vn.gov.moc.genderequality.monitoring;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The guide for people: what each role does where. */
@Controller
class GuideController {

    @GetMapping("/guide")
    String guide() {
        return "guide";
    }
}
