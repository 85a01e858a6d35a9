package vn.gov.moc.genderequality.unitreport;

import java.io.IOException;
import java.security.Principal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes figures from Excel. */
@RestController
class FigureImportController {

    private final FigureImports imports;

    FigureImportController(FigureImports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/reports/{id}/figures")
    FigureImports.Result importFigures(@PathVariable String id, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        String name = file.getOriginalFilename();
        return imports.importFrom(id, name == null ? "" : name, file.getBytes(), user.getName());
    }
}
