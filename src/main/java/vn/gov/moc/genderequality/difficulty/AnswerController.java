package vn.gov.moc.genderequality.difficulty;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Published answers, read by everybody with a unit or a role in the ministry; the desk publishes and withdraws. */
@RestController
class AnswerController {

    private static final int MOST = 50;

    private final PublishedAnswers answers;
    private final AnswerIndex index;
    private final DifficultyViews views;
    private final AccessPolicy access;

    AnswerController(PublishedAnswers answers, AnswerIndex index, DifficultyViews views, AccessPolicy access) {
        this.answers = answers;
        this.index = index;
        this.views = views;
        this.access = access;
    }

    /** At most 50 of a section, with every word of the query. */
    @GetMapping("/api/answers")
    List<AnswerIndex.Answer> answers(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String query,
            Principal user) {
        access.requireSeesAnyUnit(user.getName());
        return index.page(section, query, 0, MOST).rows();
    }

    /** How many answers there are, by section. */
    @GetMapping("/api/answers/counts")
    Map<String, Integer> counts(Principal user) {
        access.requireSeesAnyUnit(user.getName());
        return index.counts();
    }

    /** What may answer already what somebody is about to ask. */
    @GetMapping("/api/answers/similar")
    List<AnswerIndex.Answer> similar(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String text,
            Principal user) {
        access.requireSeesAnyUnit(user.getName());
        return index.similar(section, text);
    }

    @PostMapping("/api/difficulties/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    DifficultyView publish(@PathVariable String id, @RequestBody PublishedAnswers.Wording wording, Principal user) {
        answers.publish(id, wording, user.getName());
        return views.of(id, user.getName());
    }

    @PostMapping("/api/answers/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @RequestBody DifficultyController.Reason typed, Principal user) {
        answers.withdraw(id, typed.reason(), user.getName());
    }
}
