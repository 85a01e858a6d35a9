package vn.gov.moc.genderequality.operations;

import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets jobs and mail go on after a restore, from the home page's banner or by a program. */
@Controller
class OperationHoldController {

    private final OperationHoldService holds;

    OperationHoldController(OperationHoldService holds) {
        this.holds = holds;
    }

    @PostMapping("/operations/release")
    String release(Principal user) {
        holds.release(user.getName());
        return "redirect:/";
    }

    @PostMapping("/api/operations/release")
    ResponseEntity<Void> releaseByProgram(Principal user) {
        holds.release(user.getName());
        return ResponseEntity.noContent().build();
    }
}
