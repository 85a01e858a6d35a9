package vn.gov.moc.genderequality.unitreport;

import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** The page where anybody who is logged in verifies a submitted report, and what it asks. */
@Controller
class VerificationController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private final ReportVerification verification;
    private final VerificationThrottle throttle;

    VerificationController(ReportVerification verification, VerificationThrottle throttle) {
        this.verification = verification;
        this.throttle = throttle;
    }

    /** The page; its script reads {@code ?hash=} from the address. */
    @GetMapping("/verify")
    String page() {
        return "verify";
    }

    @GetMapping("/api/verification")
    @ResponseBody
    Verification ofHash(@RequestParam(defaultValue = "") String hash, Principal user) {
        throttle.attempt(user.getName());
        return verification.ofHash(hash, user.getName());
    }

    @PostMapping("/api/verification")
    @ResponseBody
    Verification ofFile(@RequestParam MultipartFile file, Principal user) throws IOException {
        throttle.attempt(user.getName());
        if (file.isEmpty() || file.getSize() > LARGEST.toBytes()) {
            throw new InvalidInputException(
                    "file",
                    "Tệp phải có nội dung và không quá %d MB; hãy chọn tệp .json tải từ trang báo cáo."
                            .formatted(LARGEST.toMegabytes()));
        }
        return verification.ofFile(file.getBytes(), user.getName());
    }
}
