package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a drafter took a figure over from; it stays when the figure is changed by hand.
 *
 * @param source as people read it, see {@link ReportPrefill.Offer#source}
 * @param link the path within the product where it can be traced; none where there is no such page
 * @param value as it was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureSource(String source, @Nullable String link, FigureValue value) {}
