package vn.gov.moc.genderequality.administration;

import java.io.IOException;
import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.moc.genderequality.document.Downloads;

/** Units and people out to Excel and back. */
@RestController
class RosterController {

    private final RosterImports imports;

    RosterController(RosterImports imports) {
        this.imports = imports;
    }

    @GetMapping("/administration/units.xlsx")
    ResponseEntity<byte[]> export(Principal user) {
        return Downloads.save("don-vi-va-tai-khoan.xlsx", Downloads.XLSX, imports.export(user.getName()));
    }

    @PostMapping("/api/administration/roster/preview")
    RosterImports.Preview preview(@RequestParam MultipartFile file, Principal user) throws IOException {
        return imports.preview(name(file), file.getBytes(), user.getName());
    }

    /** The answer has the new accounts' passwords, which nobody shall keep on the way. */
    @PostMapping("/api/administration/roster/import")
    ResponseEntity<RosterImports.Result> apply(
            @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String token, Principal user)
            throws IOException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(imports.apply(name(file), file.getBytes(), token, user.getName()));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
