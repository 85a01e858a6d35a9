package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialReport;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.Paragraph;
import vn.gov.moc.genderequality.document.ReportRenderer;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.Briefing.Table;

/** What a team reads of a unit before it goes there, as a page and as a paper. */
@Controller
class BriefingController {

    private static final int WIDTH = 100;
    private static final int FIRST_COLUMN = 40;

    private final Briefings briefings;
    private final InspectionPaperProperties properties;
    private final ReportRenderer renderer;
    private final Clock clock;

    BriefingController(
            Briefings briefings, InspectionPaperProperties properties, ReportRenderer renderer, Clock clock) {
        this.briefings = briefings;
        this.properties = properties;
        this.renderer = renderer;
        this.clock = clock;
    }

    @GetMapping("/inspection-visits/{id}/briefing")
    String page(@PathVariable String id, Principal user, Model model) {
        Briefing briefing = briefings.of(id, user.getName());
        model.addAttribute("briefing", briefing);
        model.addAttribute(
                "days",
                VisitConflicts.days(
                        briefing.visit().firstDay(), briefing.visit().lastDay()));
        return "inspection/briefing";
    }

    @GetMapping("/inspection-visits/{id}/briefing.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, Principal user) {
        return Downloads.save(
                "tai-lieu-kiem-tra-" + id + ".docx",
                Downloads.DOCX,
                renderer.docx(layOut(briefings.of(id, user.getName()))));
    }

    private OfficialReport layOut(Briefing briefing) {
        List<Paragraph> body = new ArrayList<>(Paragraph.lines("Đợt kiểm tra: %s. Số liệu lấy từ hệ thống."
                .formatted(VisitConflicts.days(
                        briefing.visit().firstDay(), briefing.visit().lastDay()))));
        briefing.tables().forEach(table -> {
            body.add(Paragraph.part(table.caption()));
            body.add(Paragraph.table(paper(table)));
            body.addAll(Paragraph.lines(table.note()));
        });
        briefing.texts().forEach(text -> {
            body.add(Paragraph.part("%s (%s)".formatted(text.title(), text.source())));
            body.addAll(Paragraph.lines(text.content()));
        });
        return new OfficialReport(
                OfficialReport.Kind.MATERIAL,
                new Letterhead(
                        properties.issuingBody(),
                        "Đoàn kiểm tra",
                        "",
                        properties.place(),
                        LocalDate.ofInstant(clock.instant(), Zones.VIETNAM)),
                "Tài liệu phục vụ kiểm tra tại " + briefing.visit().unitName(),
                List.of(),
                body,
                Closing.none(),
                List.of(),
                null,
                null);
    }

    private static PaperTable paper(Table table) {
        int others = table.columns().size() - 1;
        List<Integer> shares = new ArrayList<>(Collections.nCopies(others, (WIDTH - FIRST_COLUMN) / others));
        shares.add(0, WIDTH - (WIDTH - FIRST_COLUMN) / others * others);
        return new PaperTable(
                table.caption(),
                IntStream.rangeClosed(0, others)
                        .mapToObj(i ->
                                new PaperTable.Column(table.columns().get(i), shares.get(i), i > 0 && table.figures()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new PaperTable.Group(row.get(0), List.of(row.subList(1, row.size()))))
                        .toList());
    }
}
