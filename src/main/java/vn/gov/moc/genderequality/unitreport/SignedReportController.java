package vn.gov.moc.genderequality.unitreport;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A submitted report's PDF on its way out to be signed with a digital certificate, and back. */
@RestController
@RequestMapping("/api/reports/{id}/issues/{number}")
class SignedReportController {

    private final SignedReports signed;

    SignedReportController(SignedReports signed) {
        this.signed = signed;
    }

    /** Leads to the PDF to sign; the same bytes every time. */
    @GetMapping("/pdf-to-sign")
    ResponseEntity<Void> pdfToSign(@PathVariable String id, @PathVariable int number, Principal user) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/api/files/"
                        + signed.pdfToSign(id, number, user.getName()).id()))
                .build();
    }

    @GetMapping("/signed-pdf")
    SignedReportView copies(@PathVariable String id, @PathVariable int number, Principal user) {
        return signed.of(id, number, user.getName());
    }

    @PostMapping("/signed-pdf")
    @ResponseStatus(HttpStatus.CREATED)
    SignedReportView keep(
            @PathVariable String id, @PathVariable int number, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        String name = file.getOriginalFilename();
        signed.keep(id, number, name == null ? "" : name, file.getBytes(), user.getName());
        return signed.of(id, number, user.getName());
    }
}
