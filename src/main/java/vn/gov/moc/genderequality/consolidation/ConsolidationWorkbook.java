package vn.gov.moc.genderequality.consolidation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Baseline;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Cell;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Comparison;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Figure;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Share;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.FigureStyles;
import vn.gov.moc.genderequality.unitreport.FigureValue;

/**
 * Writes a consolidated report's figures as an Excel workbook, row by row: sums, every unit's own numbers, and who is missing,
 * late or has estimates. A number stands as a number; what is unknown is an empty cell or a word, never a zero. Whatever begins
 * like a formula stays text.
 */
final class ConsolidationWorkbook {

    static final String SUMS = "Tổng hợp";
    static final String UNITS = "Theo đơn vị";
    static final String LISTS = "Chưa nộp, muộn, ước";

    /** The row of the columns' labels, from 0. */
    static final int HEAD_ROW = 3;

    private static final int WINDOW = 100;
    private static final int UNITS_AT_ONCE = 500;
    private static final int NARROW = 14;
    private static final int WIDE = 40;
    private static final List<String> SUM_COLUMNS = List.of(
            "Mục",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Phân loại",
            "Thời điểm",
            "Giá trị",
            "Đơn vị có số",
            "Không áp dụng",
            "Để trống",
            "Chưa có báo cáo",
            "Số ước tính",
            "Kỳ trước",
            "Năm trước",
            "Nhiệm kỳ trước",
            "Mã chỉ tiêu");
    private static final List<String> UNIT_COLUMNS =
            List.of("Mã", "Đơn vị", "Loại", "Tình trạng", "Số báo cáo", "Nộp muộn");
    private static final List<String> LIST_COLUMNS = List.of(
            "Danh sách",
            "Mã",
            "Đơn vị",
            "Tình trạng",
            "Hạn ban đầu",
            "Hạn nộp",
            "Ngày nộp",
            "Số ngày muộn",
            "Chỉ tiêu ước tính");

    private final ConsolidationEdition edition;
    private final ConsolidationContent content;
    private final SXSSFWorkbook workbook;
    private final FigureStyles styles;

    ConsolidationWorkbook(ConsolidationEdition edition) {
        XSSFWorkbook inner = new XSSFWorkbook();
        this.edition = edition;
        this.content = edition.content();
        this.styles = new FigureStyles(inner);
        this.workbook = new SXSSFWorkbook(inner, WINDOW);
        inner.getProperties().getCoreProperties().setTitle(edition.fileStem());
    }

    /** @param figures of some units at a time: by unit, then by cell; all at once would fill the memory */
    byte[] bytes(Function<List<Unit>, Map<String, Map<String, FigureValue>>> figures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            sums();
            units(figures);
            lists();
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sums() {
        SXSSFSheet sheet = sheet(SUMS, "Số liệu tổng hợp " + content.periodLabel(), SUM_COLUMNS, 1);
        int[] next = {HEAD_ROW + 1};
        content.allSections()
                .forEach(section -> section.figures().forEach(figure -> {
                    figure.cells().forEach(cell -> sum(sheet.createRow(next[0]++), section, figure, cell));
                    figure.shares().forEach(share -> share(sheet.createRow(next[0]++), section, figure, share));
                }));
    }

    private void sum(Row row, Section section, Figure figure, Cell cell) {
        name(row, section, figure, cell.measureLabel(), cell.momentLabel());
        if (cell.sum() == null) {
            text(row, 5, ConsolidationWords.UNKNOWN);
        } else {
            number(row, 5, cell.sum());
        }
        number(row, 6, (long) cell.numbers());
        number(row, 7, (long) cell.notApplicable());
        number(row, 8, (long) cell.empty());
        number(row, 9, (long) cell.missing());
        number(row, 10, (long) cell.estimated());
        for (Baseline baseline : Baseline.values()) {
            number(
                    row,
                    11 + baseline.ordinal(),
                    cell.comparisons().stream()
                            .filter(comparison -> comparison.baseline() == baseline)
                            .findFirst()
                            .map(Comparison::sum)
                            .orElse(null));
        }
        text(row, 14, cell.key());
    }

    private void share(Row row, Section section, Figure figure, Share share) {
        name(row, section, figure, "Tỷ lệ nữ (%)", share.momentLabel());
        BigDecimal percent = share.percent();
        if (percent == null) {
            text(row, 5, ConsolidationWords.NO_SHARE);
        } else {
            row.createCell(5).setCellValue(percent.doubleValue());
            row.getCell(5).setCellStyle(styles.decimal());
        }
        number(row, 6, (long) share.units());
        number(row, 10, (long) share.estimated());
    }

    private void name(Row row, Section section, Figure figure, String measure, String moment) {
        text(row, 0, section.key());
        text(row, 1, figure.label());
        text(row, 2, figure.unit());
        text(row, 3, measure);
        text(row, 4, moment);
    }

    private void units(Function<List<Unit>, Map<String, Map<String, FigureValue>>> figures) {
        List<Cell> cells = content.cells().toList();
        Map<String, String> labels = ConsolidationTables.labels(content);
        List<String> columns = Stream.concat(
                        UNIT_COLUMNS.stream(), cells.stream().map(cell -> labels.getOrDefault(cell.key(), cell.key())))
                .toList();
        SXSSFSheet sheet = sheet(UNITS, "Số liệu từng đơn vị " + content.periodLabel(), columns, 1);
        List<Unit> units = content.units();
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            List<Unit> some = units.subList(from, Math.min(from + UNITS_AT_ONCE, units.size()));
            Map<String, Map<String, FigureValue>> values = figures.apply(some);
            for (int i = 0; i < some.size(); i++) {
                unit(
                        sheet.createRow(HEAD_ROW + 1 + from + i),
                        some.get(i),
                        cells,
                        values.getOrDefault(some.get(i).code(), Map.of()));
            }
        }
    }

    private void unit(Row row, Unit unit, List<Cell> cells, Map<String, FigureValue> own) {
        text(row, 0, unit.code());
        text(row, 1, unit.name());
        text(row, 2, unit.kindLabel());
        text(row, 3, unit.stateLabel());
        text(row, 4, unit.documentNumber());
        text(row, 5, unit.late() ? "x" : "");
        for (int i = 0; i < cells.size(); i++) {
            figure(row, UNIT_COLUMNS.size() + i, own.getOrDefault(cells.get(i).key(), FigureValue.EMPTY));
        }
    }

    /** An estimate keeps its number, in italics. */
    private void figure(Row row, int column, FigureValue figure) {
        if (figure.status() == FigureValue.Status.NOT_APPLICABLE) {
            text(row, column, "không áp dụng");
        } else if (figure.value() != null) {
            number(row, column, figure.value().longValue());
            if (figure.estimated()) {
                row.getCell(column).setCellStyle(styles.estimate());
            }
        }
    }

    private void lists() {
        SXSSFSheet sheet =
                sheet(LISTS, "Đơn vị chưa nộp, nộp muộn, có số ước tính " + content.periodLabel(), LIST_COLUMNS, 2);
        Map<String, String> labels = ConsolidationTables.labels(content);
        Map<String, Unit> byCode = new HashMap<>();
        content.units().forEach(unit -> byCode.put(unit.code(), unit));
        int[] next = {HEAD_ROW + 1};
        content.missing().forEach(unit -> list(sheet.createRow(next[0]++), "Chưa nộp", unit));
        content.late().forEach(unit -> list(sheet.createRow(next[0]++), "Nộp muộn", unit));
        content.estimates().forEach(estimate -> {
            Row row = sheet.createRow(next[0]++);
            Unit unit = byCode.get(estimate.unitCode());
            if (unit == null) {
                text(row, 0, "Ước tính");
                text(row, 1, estimate.unitCode());
                text(row, 2, estimate.unitName());
            } else {
                list(row, "Ước tính", unit);
            }
            text(
                    row,
                    8,
                    String.join(
                            "; ",
                            estimate.cells().stream()
                                    .map(cell -> labels.getOrDefault(cell, cell))
                                    .toList()));
        });
    }

    private void list(Row row, String list, Unit unit) {
        text(row, 0, list);
        text(row, 1, unit.code());
        text(row, 2, unit.name());
        text(row, 3, unit.stateLabel());
        text(row, 4, VietnameseDates.format(unit.originalDueOn()));
        text(row, 5, VietnameseDates.format(unit.dueOn()));
        text(
                row,
                6,
                unit.submittedAt() == null
                        ? ""
                        : VietnameseDates.format(
                                unit.submittedAt().atZone(Zones.VIETNAM).toLocalDate()));
        number(row, 7, (long) unit.daysLate());
    }

    /** A sheet with its title, what it was made of, and its columns; the head stays in view and is printed on every page. */
    private SXSSFSheet sheet(String name, String title, List<String> columns, int frozenColumns) {
        SXSSFSheet sheet = workbook.createSheet(name);
        text(sheet.createRow(0), 0, title, styles.title());
        text(
                sheet.createRow(1),
                0,
                edition.draft()
                        ? "Dự thảo, số liệu các báo cáo đã nhận đến ngày "
                                + VietnameseDates.format(
                                        content.takenAt().atZone(Zones.VIETNAM).toLocalDate())
                        : "Báo cáo số %s, mã kiểm tra SHA-256: %s".formatted(edition.number(), edition.sha256()),
                styles.text());
        text(sheet.createRow(2), 0, "Ô trống là chưa có số liệu; số nghiêng là số ước tính.", styles.text());
        Row head = sheet.createRow(HEAD_ROW);
        IntStream.range(0, columns.size()).forEach(i -> {
            text(head, i, columns.get(i), styles.head());
            boolean wide = List.of("Đơn vị", "Chỉ tiêu", "Chỉ tiêu ước tính").contains(columns.get(i));
            sheet.setColumnWidth(i, (wide ? WIDE : NARROW) * 256);
        });
        sheet.createFreezePane(frozenColumns + 1, HEAD_ROW + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD_ROW + 1) + ":" + (HEAD_ROW + 1)));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private void text(Row row, int column, @Nullable String text) {
        text(row, column, text == null ? "" : text, styles.text());
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellStyle(style);
        if (!text.isEmpty()) {
            row.getCell(column).setCellValue(text);
        }
    }

    private void number(Row row, int column, @Nullable Long number) {
        row.createCell(column).setCellStyle(styles.number());
        if (number != null) {
            row.getCell(column).setCellValue(number);
        }
    }
}
