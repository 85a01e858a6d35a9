package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.ReportPrefill.Offer;

/** Remembers which figures of a draft were taken over from an offer, believing nobody: the offer must stand right now. */
@Component
class FigureSources {

    private final ReportFigureSourceRepository sources;
    private final PrefillOffers offers;

    FigureSources(ReportFigureSourceRepository sources, PrefillOffers offers) {
        this.sources = sources;
        this.offers = offers;
    }

    /** The figures on offer for the report, looked up only when a patch says that it takes one. */
    List<Offer> offered(UnitReport report, DraftPatch patch) {
        boolean takes = patch.figuresOrNone().values().stream().anyMatch(each -> each != null && each.source() != null);
        return takes ? offers.figures(report) : List.of();
    }

    /**
     * Notes what the cell was just filled with: the source of an offered figure replaces the one before, a cleared cell has
     * none, and any other value leaves what was noted.
     *
     * @return the cell's source now; none for a figure that was never taken over
     */
    @Nullable
    FigureSource write(
            String reportId,
            String cell,
            FigureValue value,
            FigurePatch patch,
            List<Offer> offered,
            String actor,
            Instant now) {
        ReportFigureSource.Key key = new ReportFigureSource.Key(reportId, cell);
        if (value.equals(FigureValue.EMPTY)) {
            sources.deleteById(key);
            return null;
        }
        return offered.stream()
                .filter(offer -> offer.field().equals(cell)
                        && offer.source().equals(patch.source())
                        && value.equals(offer.figure()))
                .findFirst()
                .map(offer -> new FigureSource(offer.source(), offer.link(), value))
                .map(from -> sources.save(new ReportFigureSource(reportId, cell, from, actor, now))
                        .from())
                .orElseGet(() -> of(reportId, cell));
    }

    /** Where the cell's figure was taken over from; none for one that never was. */
    @Nullable
    FigureSource of(String reportId, String cell) {
        return sources.findById(new ReportFigureSource.Key(reportId, cell))
                .map(ReportFigureSource::from)
                .orElse(null);
    }
}
