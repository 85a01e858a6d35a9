package vn.gov.moc.genderequality.evaluation;

import java.security.Principal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Moves the evaluation's time; administrators only, and absent in production. */
@Controller
@Profile(EvaluationEnvironment.PROFILE)
class ClockController {

    private final EvaluationClock clock;
    private final AccessPolicy access;

    ClockController(EvaluationClock clock, AccessPolicy access) {
        this.clock = clock;
        this.access = access;
    }

    @GetMapping("/evaluation/clock")
    String page(Principal user, Model model) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        model.addAttribute("now", VietnameseDates.format(clock.now()));
        return "clock";
    }

    /** Goes forward to an ISO time with offset; answers when everything due by then is done. */
    @PostMapping("/api/evaluation/clock")
    @ResponseBody
    ClockView advance(@RequestBody ClockTarget target, Principal user) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        if (target.to() == null) {
            throw new InvalidInputException("to", "Hãy nhập thời điểm cần chuyển tới.");
        }
        clock.advance(target.to().toInstant());
        return new ClockView(clock.now().atZone(Zones.VIETNAM).toOffsetDateTime());
    }

    record ClockTarget(@Nullable OffsetDateTime to) {}

    record ClockView(OffsetDateTime now) {}
}
