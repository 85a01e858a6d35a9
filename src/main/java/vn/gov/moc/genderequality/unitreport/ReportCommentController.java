package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comments on a report's fields; every change answers all of them as they are now. */
@RestController
@RequestMapping("/api/reports/{id}/comments")
class ReportCommentController {

    private final ReportCommentService comments;

    ReportCommentController(ReportCommentService comments) {
        this.comments = comments;
    }

    @GetMapping
    CommentList comments(@PathVariable String id, Principal user) {
        return comments.of(id, user.getName());
    }

    @PutMapping("/{comment}")
    CommentList write(
            @PathVariable String id, @PathVariable UUID comment, @RequestBody Written written, Principal user) {
        comments.write(id, comment, written.field(), written.text(), user.getName());
        return comments.of(id, user.getName());
    }

    @DeleteMapping("/{comment}")
    CommentList delete(@PathVariable String id, @PathVariable UUID comment, Principal user) {
        comments.delete(id, comment, user.getName());
        return comments.of(id, user.getName());
    }

    @PutMapping("/{comment}/resolution")
    CommentList resolve(
            @PathVariable String id, @PathVariable UUID comment, @RequestBody Resolution resolution, Principal user) {
        comments.resolve(id, comment, resolution.answer(), user.getName());
        return comments.of(id, user.getName());
    }

    @DeleteMapping("/{comment}/resolution")
    CommentList reopen(@PathVariable String id, @PathVariable UUID comment, Principal user) {
        comments.reopen(id, comment, user.getName());
        return comments.of(id, user.getName());
    }

    record Written(@Nullable String field, @Nullable String text) {}

    record Resolution(@Nullable String answer) {}
}
