package vn.gov.moc.genderequality.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.gov.moc.genderequality.organization.AccountRegister.Account;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;

/**
 * Writes units and people as a workbook that can be changed and sent back; whatever begins like a formula stays text.
 */
final class RosterWorkbook {

    static final String UNITS = "Đơn vị";
    static final String PEOPLE = "Tài khoản";
    static final String YES = "Có";
    static final String NO = "Không";

    private static final String CHOICES = "DanhMuc";
    private static final String HELP = "Hướng dẫn";

    /** Rows below the last one in which people still choose from lists. */
    private static final int ROOM = 500;

    private static final List<String> EXPLANATIONS = List.of(
            "Trang “Đơn vị”: mỗi dòng một đơn vị, nhận theo mã. Mã mới thì lập đơn vị mới; mã đã có thì sửa. Đơn vị không có trong tệp thì giữ nguyên.",
            "Ngừng hoạt động hoặc sáp nhập đơn vị phải theo quyết định, thực hiện ở trang “Đơn vị và tài khoản”, không nhập bằng tệp.",
            "Trang “Tài khoản”: mỗi dòng một vai trò của một tài khoản; một người có nhiều vai trò thì ghi nhiều dòng. Vai trò của Bộ thì bỏ trống mã đơn vị.",
            "Tài khoản có trong tệp sẽ có đúng các vai trò ghi trong tệp; muốn thôi mọi vai trò thì để một dòng có tài khoản, bỏ trống mã đơn vị và vai trò. Tài khoản không có trong tệp thì giữ nguyên.",
            "Tài khoản mới được cấp mật khẩu ngẫu nhiên, chỉ hiện một lần sau khi nhập.",
            "Không dùng công thức. Khi tải lên, hệ thống cho xem trước từng dòng, chưa thay đổi gì; chỉ khi bấm “Thực hiện” mới ghi, tất cả hoặc không gì cả.");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head = head();
    private final CellStyle text = text();
    private final CellStyle wrapped = wrapped();

    private RosterWorkbook() {}

    /** The workbook's bytes: every unit and every account as they are. */
    static byte[] of(List<OrganizationUnit> units, List<Account> accounts) {
        RosterWorkbook roster = new RosterWorkbook();
        XSSFSheet unitSheet = roster.sheet(UNITS, UnitColumn.values());
        units.forEach(unit -> roster.row(unitSheet, cells(unit)));
        XSSFSheet people = roster.sheet(PEOPLE, PersonColumn.values());
        accounts.forEach(account -> rows(account).forEach(cells -> roster.row(people, cells)));
        roster.choices();
        roster.choose(unitSheet, UnitColumn.KIND, "A", UnitKind.values().length);
        roster.choose(unitSheet, UnitColumn.ACTIVE, "B", 2);
        roster.choose(people, PersonColumn.ROLE, "C", (int) Membership.roles().count());
        roster.explain();
        return roster.bytes();
    }

    static List<String> cells(OrganizationUnit unit) {
        return List.of(
                unit.code(),
                unit.name(),
                unit.abbreviation(),
                unit.kind().label(),
                unit.headTitle(),
                unit.seat(),
                unit.active() ? YES : NO);
    }

    private static Stream<List<String>> rows(Account account) {
        Set<Membership> memberships = Membership.of(account.groups());
        return (memberships.isEmpty() ? Stream.of(new Membership("", "")) : memberships.stream())
                .map(membership -> List.of(
                        account.person().id(),
                        account.person().name(),
                        account.person().email(),
                        membership.unit(),
                        membership.role()));
    }

    private XSSFSheet sheet(String name, RosterColumn[] columns) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFRow heading = sheet.createRow(0);
        for (RosterColumn column : columns) {
            heading.createCell(column.ordinal()).setCellValue(column.label());
            heading.getCell(column.ordinal()).setCellStyle(head);
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setDefaultColumnStyle(column.ordinal(), text);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private void row(XSSFSheet sheet, List<String> cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellStyle(text);
            if (!cells.get(i).isEmpty()) {
                row.getCell(i).setCellValue(cells.get(i));
            }
        }
    }

    /** What can be chosen stands in a sheet of its own: labels have commas, which a list in a cell cannot hold. */
    private void choices() {
        XSSFSheet sheet = workbook.createSheet(CHOICES);
        column(sheet, 0, Arrays.stream(UnitKind.values()).map(UnitKind::label).toList());
        column(sheet, 1, List.of(YES, NO));
        column(sheet, 2, Membership.roles().toList());
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static void column(XSSFSheet sheet, int column, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(values.get(i));
        }
    }

    private void choose(XSSFSheet sheet, RosterColumn column, String from, int count) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint("%s!$%s$1:$%s$%d".formatted(CHOICES, from, from, count)),
                new CellRangeAddressList(1, sheet.getLastRowNum() + ROOM, column.ordinal(), column.ordinal()));
        validation.createErrorBox("Giá trị chưa đúng", "Hãy chọn một giá trị trong danh sách.");
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void explain() {
        XSSFSheet sheet = workbook.createSheet(HELP);
        sheet.setColumnWidth(0, 110 * 256);
        for (int i = 0; i < EXPLANATIONS.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(EXPLANATIONS.get(i));
            sheet.getRow(i).getCell(0).setCellStyle(wrapped);
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.getProperties().getCoreProperties().setTitle("Đơn vị và tài khoản");
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CellStyle head() {
        XSSFCellStyle style = style(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    /** Stays text when it is edited, whatever it begins with; a code of digits stays a code. */
    private CellStyle text() {
        XSSFCellStyle style = style(false);
        style.setQuotePrefixed(true);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private CellStyle wrapped() {
        XSSFCellStyle style = style(false);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle style(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
