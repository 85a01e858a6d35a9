package vn.gov.moc.genderequality.committee;

import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The meetings behind their page. */
@RestController
@RequestMapping("/api/committee-meetings")
class CommitteeMeetingController {

    private final CommitteeMeetings meetings;

    CommitteeMeetingController(CommitteeMeetings meetings) {
        this.meetings = meetings;
    }

    /** A meeting as its form shows it. */
    record MeetingView(UUID id, String unitCode, LocalDate heldOn, String content, int attended, long version) {

        private static MeetingView of(CommitteeMeeting meeting) {
            return new MeetingView(
                    meeting.id(),
                    meeting.unitCode(),
                    meeting.heldOn(),
                    meeting.content(),
                    meeting.attended(),
                    meeting.version());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeetingView add(@RequestParam String unit, @RequestBody MeetingDraft draft, Principal user) {
        return MeetingView.of(meetings.add(unit, draft, user.getName()));
    }

    @GetMapping("/{id}")
    MeetingView meeting(@PathVariable UUID id, Principal user) {
        return MeetingView.of(meetings.readable(id, user.getName()));
    }

    @PutMapping("/{id}")
    MeetingView change(@PathVariable UUID id, @RequestBody MeetingDraft draft, Principal user) {
        return MeetingView.of(meetings.change(id, draft, user.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam long version, Principal user) {
        meetings.remove(id, version, user.getName());
    }
}
