package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.security.Browser;

/** Wicked, broken and unlucky files at every door that takes one: refused in plain words or kept as harmless bytes. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadCorpusTests {

    private static final int YEAR = 2044;
    private static final int PLANNED = 2045;
    private static final String UNIT = "T44A";
    private static final String VISITED = "T44B";
    private static final String CONCLUDED = "T44C";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String ATTACHMENTS = "/api/reports/" + report(YEAR, UNIT) + "/attachments";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private TestInspections inspections;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ServletContext servletContext;

    private final Map<String, Browser> people = new HashMap<>();

    /** Doors that keep files, by their mapping; and who may pass. */
    private final Map<String, Door> keeping = new LinkedHashMap<>();

    /** Doors that read a file and let it go. */
    private final Map<String, Door> reading = new LinkedHashMap<>();

    private record Door(String person, String path) {}

    @BeforeAll
    void openEveryDoor() {
        testUnits.create(UNIT, VISITED, CONCLUDED);
        testYear.start(PLANNED);
        testYear.plan(PLANNED, UNIT);
        inspections.approveVisits(YEAR, CONCLUDED, VISITED, UNIT);
        testYear.fill(YEAR, VISITED);
        testYear.submit(YEAR, VISITED);
        inspections.inspect(TestInspections.visit(YEAR, CONCLUDED), LocalDate.of(YEAR, 8, 1));
        String recommendation = TestInspections.recommendation(YEAR, CONCLUDED, 1);
        inspections.answer(recommendation, "ACCEPT", "");
        inspections.goToVisit(TestInspections.visit(YEAR, VISITED));
        keeping.put("/api/reports/{id}/attachments", new Door(DRAFTER, ATTACHMENTS));
        keeping.put(
                "/api/guidances/{year}/attachments", new Door("tccb", "/api/guidances/" + PLANNED + "/attachments"));
        keeping.put(
                "/api/activities/{id}/files",
                new Door(
                        DRAFTER,
                        "/api/activities/" + created("/api/activities?year=%d&unit=%s".formatted(YEAR, UNIT), """
                {"actionMonth": false, "title": "Tọa đàm", "form": "DIALOGUE", "description": "", "place": "Hội trường",
                 "beginsOn": "2044-07-10", "targetGroup": "Người lao động", "responsible": "Văn phòng", "version": 0}""")
                                + "/files"));
        keeping.put(
                "/api/difficulty-drafts/{id}/files",
                new Door(
                        DRAFTER,
                        "/api/difficulty-drafts/" + created("/api/difficulty-drafts?unit=" + UNIT, "") + "/files"));
        keeping.put(
                "/api/commendations/{id}/files",
                new Door(
                        DRAFTER,
                        "/api/commendations/" + created("/api/commendations", "{\"unit\": \"%s\"}".formatted(UNIT))
                                + "/files"));
        keeping.put(
                "/api/inspection-visits/{id}/self-report/files",
                new Door(
                        DRAFTER, "/api/inspection-visits/" + TestInspections.visit(YEAR, UNIT) + "/self-report/files"));
        keeping.put(
                "/api/inspection-visits/{id}/findings/{topic}/files",
                new Door(
                        TestInspections.MEMBER,
                        "/api/inspection-visits/" + TestInspections.visit(YEAR, VISITED)
                                + "/findings/WOMEN_CADRES/files"));
        keeping.put(
                "/api/recommendations/{id}/files",
                new Door(account(CONCLUDED, "soanthao"), "/api/recommendations/" + recommendation + "/files"));
        reading.put("/api/reports/{id}/figures", new Door(DRAFTER, "/api/reports/" + report(YEAR, UNIT) + "/figures"));
        reading.put(
                "/api/reports/{id}/issues/{number}/signed-pdf",
                new Door(
                        account(VISITED, "soanthao"),
                        "/api/reports/" + report(YEAR, VISITED) + "/issues/1/signed-pdf"));
        reading.put("/api/administration/roster/preview", new Door("admin", "/api/administration/roster/preview"));
        reading.put("/api/administration/roster/import", new Door("admin", "/api/administration/roster/import"));
    }

    @AfterAll
    void leaveNothing() {
        testYear.cancel(YEAR);
        testYear.cancel(PLANNED);
        jdbc.update("delete from difficulty_draft where unit_code = ?", UNIT);
        testYear.erase(YEAR);
        testYear.erase(PLANNED);
        testUnits.retire(UNIT, VISITED, CONCLUDED);
    }

    /** Where a snapshot is compared, anything may be sent: it is hashed; and a difficulty's later turns take files as its draft does. */
    @Test
    void everyDoorIsTried() {
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> Stream.of(mapping.getValue().getMethodParameters())
                                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class))
                        .flatMap(mapping -> mapping.getKey().getPatternValues().stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                keeping.keySet(),
                                reading.keySet(),
                                List.of("/api/verification", "/api/difficulties/{id}/files"))
                        .flatMap(Collection::stream)
                        .toList());
    }

    @Test
    void wickedFilesAreRefusedByNameAtEveryDoor() {
        Map<String, byte[]> wicked = new LinkedHashMap<>();
        wicked.put("rong.pdf", new byte[0]);
        wicked.put("bom.docx", SampleFiles.zipBomb());
        wicked.put("ma-lenh.pdf", SampleFiles.executable());
        wicked.put("mat-khau.xlsx", passwordProtected());
        wicked.put("anh.gif", bytes("GIF89a/*", "*/=1;window.pwned=1;//"));
        wicked.put("anh.png", bytes("GIF89a/*", "*/=1;window.pwned=1;//"));
        wicked.put("trang.html", bytes("<script>alert(1)</script>"));
        wicked.put("anh.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        wicked.put("chay.pdf.exe", SampleFiles.pdf());
        wicked.put("macro.docx", SampleFiles.docxWith("word/vbaProject.bin"));
        keeping.forEach((door, to) -> {
            int before = files();
            wicked.forEach((name, content) -> refused(to, name, content).contains("“" + name + "”"));
            assertThat(files()).as(door).isEqualTo(before);
        });
    }

    @Test
    void whatIsReadIsReadWithoutEntities() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        outside.start();
        String address = "http://localhost:%d/x".formatted(outside.getAddress().getPort());
        try {
            Map<String, byte[]> wicked = new LinkedHashMap<>();
            wicked.put("tep.xlsx", workbookWith("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
            wicked.put(
                    "mang.xlsx",
                    workbookWith("<!DOCTYPE x SYSTEM \"%s\" [<!ENTITY e SYSTEM \"%s\">]>".formatted(address, address)));
            wicked.put("cuoi.xlsx", workbookWith(laughs()));
            wicked.put("bom.xlsx", SampleFiles.zipBomb());
            wicked.put("rong.xlsx", new byte[0]);
            wicked.put("mat-khau.xlsx", passwordProtected());
            wicked.put("hong.pdf", bytes("%PDF-1.7\n", "1 0 obj << /Type /Catalog >>", "%%EOF"));
            wicked.put("khoa.pdf", encryptedPdf());
            reading.values()
                    .forEach(to -> wicked.forEach(
                            (name, content) -> refused(to, name, content).doesNotContain("root:x:0")));
        } finally {
            outside.stop(0);
        }
        assertThat(fetched).hasValue(0);
    }

    @Test
    void polyglotsAreKeptAsHarmlessBytes() {
        keep(ATTACHMENTS, "lai.pdf", bytes("%PDF-1.7\n<html><script>window.pwned=1</script>"), "application/pdf");
        keep(ATTACHMENTS, "ghi.txt", bytes("<script>window.pwned=1</script>"), "text/plain;charset=UTF-8");
        keep(ATTACHMENTS, "thuc-the.docx", SampleFiles.docxWith("word/xxe.xml"), FileType.DOCX.contentType());
        byte[] picture = bytes(SampleFiles.image("jpg"), bytes("<?php system($_GET['c']); ?>"));
        for (String door : List.of("/api/activities/{id}/files", "/api/commendations/{id}/files")) {
            byte[] kept = keep(keeping.get(door).path(), "anh.jpg", picture, "image/jpeg");
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).as(door).doesNotContain("<?php");
        }
    }

    @Test
    void pictureOfHugeDimensionsIsNotDecoded() {
        refused(keeping.get("/api/activities/{id}/files"), "to.png", hugePng()).contains("50 triệu điểm ảnh");
        refused(keeping.get("/api/inspection-visits/{id}/findings/{topic}/files"), "to.png", hugePng())
                .contains("50 triệu điểm ảnh");
    }

    @Test
    void tooLargeIsSaidInWords() {
        refused(keeping.get("/api/reports/{id}/attachments"), "lon.pdf", new byte[10 * 1024 * 1024 + 1])
                .contains("10 MB");
        HttpResponse<String> answer = browser(DRAFTER).upload(ATTACHMENTS, "rat-lon.pdf", new byte[21 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("vượt quá dung lượng cho phép; chưa có gì được lưu");
    }

    @Test
    void namesAreMadeSafe() {
        Map<String, String> names = Map.of(
                "a".repeat(300) + ".txt",
                "a".repeat(146) + ".txt",
                "hoa-don\u202etxt.exe.txt",
                "hoa-dontxt.exe.txt",
                "../../etc/passwd.txt",
                "passwd.txt",
                "C:\\Windows\\CON.txt",
                "_CON.txt",
                "=cmd|calc.txt",
                "=cmd_calc.txt",
                "<img src=x onerror=alert(1)>.txt",
                "_img src=x onerror=alert(1)_.txt");
        names.forEach((sent, kept) -> {
            HttpResponse<String> answer = browser(DRAFTER).upload(ATTACHMENTS, sent, bytes("abc"));
            assertThat(answer.statusCode()).as(sent + answer.body()).isEqualTo(201);
            assertThat(JsonPath.<String>read(answer.body(), "$.name")).isEqualTo(kept);
            remove(ATTACHMENTS, answer);
        });
        refused(keeping.get("/api/reports/{id}/attachments"), "../..", bytes("abc"));
        refused(keeping.get("/api/reports/{id}/attachments"), "", bytes("abc"));
    }

    @Test
    void manyAtOnceAreAllKept() {
        List<CompletableFuture<HttpResponse<String>>> uploads = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> browser(DRAFTER).upload(ATTACHMENTS, "cung-luc-%d.txt".formatted(i), bytes("Số " + i))))
                .toList();
        uploads.forEach(upload -> {
            assertThat(upload.join().statusCode()).as(upload.join().body()).isEqualTo(201);
            remove(ATTACHMENTS, upload.join());
        });
    }

    @Test
    void senderWhoHangsUpLeavesNothing() throws Exception {
        int before = files();
        String credentials =
                Base64.getEncoder().encodeToString((DRAFTER + ":" + Browser.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nContent-Length: 5000000\r\n"
                            + "Content-Type: multipart/form-data; boundary=part\r\n\r\n--part\r\nContent-Disposition: form-data;"
                            + " name=\"file\"; filename=\"a.txt\"\r\n\r\n")
                    .formatted(ATTACHMENTS, credentials)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[200_000]);
            out.flush();
            awaitTemporaries(1);
        }
        awaitTemporaries(0);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutRoomForTemporaryFilesNothingIsKeptAndTheSenderIsTold() throws IOException {
        Path directory = temporaryDirectory();
        Path aside = directory.resolveSibling("aside-" + port);
        Files.move(directory, aside);
        Files.createFile(directory);
        try {
            isOutOfRoom();
        } finally {
            Files.delete(directory);
            Files.move(aside, directory);
        }
        worksAgain();
    }

    @Test
    void withoutRoomInTheDatabaseNothingIsKeptAndTheSenderIsTold() {
        jdbc.execute("""
                create function no_room() returns trigger language plpgsql as
                $$ begin raise exception using errcode = 'disk_full', message = 'No space left on device'; end $$""");
        jdbc.execute(
                "create trigger no_room before insert on stored_file_content for each row execute function no_room()");
        try {
            isOutOfRoom();
        } finally {
            jdbc.execute("drop trigger no_room on stored_file_content");
            jdbc.execute("drop function no_room()");
        }
        worksAgain();
    }

    private void isOutOfRoom() {
        int before = files();
        HttpResponse<String> answer = browser(DRAFTER).upload(ATTACHMENTS, "a.txt", bytes("abc"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("chưa được lưu", "báo quản trị hệ thống");
        assertThat(files()).isEqualTo(before);
    }

    private void worksAgain() {
        HttpResponse<String> answer = browser(DRAFTER).upload(ATTACHMENTS, "a.txt", bytes("abc"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        remove(ATTACHMENTS, answer);
    }

    private Path temporaryDirectory() {
        return ((File) servletContext.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private void awaitTemporaries(int count) throws Exception {
        for (int i = 0; i < 400 && temporaries() != count; i++) {
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
        assertThat(temporaries()).isEqualTo(count);
    }

    private int temporaries() throws IOException {
        try (Stream<Path> files = Files.list(temporaryDirectory())) {
            return (int) files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .count();
        }
    }

    private int files() {
        return jdbc.queryForObject("select count(*) from stored_file", Integer.class);
    }

    private String created(String path, String body) {
        HttpResponse<String> answer = browser(DRAFTER).json("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id");
    }

    private Browser browser(String person) {
        return people.computeIfAbsent(person, each -> Browser.loggedIn(port, each));
    }

    private AbstractStringAssert<?> refused(Door to, String name, byte[] content) {
        HttpResponse<String> answer = browser(to.person()).upload(to.path(), name, content);
        assertThat(answer.statusCode()).as(to + name + answer.body()).isEqualTo(400);
        String detail = JsonPath.read(answer.body(), "$.detail");
        return assertThat(detail).as(to + name).matches("(?s).*[à-ỹđ].*");
    }

    /** What comes back of it, after it was kept and removed. */
    private byte[] keep(String path, String name, byte[] content, String type) {
        HttpResponse<String> answer = browser(DRAFTER).upload(path, name, content);
        assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(201);
        HttpResponse<byte[]> file = browser(DRAFTER).download("/api/files/" + JsonPath.read(answer.body(), "$.id"));
        Map<String, String> headers = file.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(",", header.getValue())));
        assertThat(headers.get("content-type")).isEqualTo(type);
        assertThat(headers.get("content-disposition")).startsWith("attachment;");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.get("content-security-policy")).contains("sandbox").doesNotContain("allow-");
        remove(path, answer);
        return file.body();
    }

    private void remove(String path, HttpResponse<String> kept) {
        assertThat(browser(DRAFTER)
                        .json("DELETE", path + "/" + JsonPath.read(kept.body(), "$.id"), "")
                        .statusCode())
                .isEqualTo(204);
    }

    private static byte[] bytes(String... parts) {
        return String.join("", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** A workbook of one cell that names the entity {@code e}, with this before its sheet. */
    private static byte[] workbookWith(String doctype) {
        return SampleFiles.xlsxWithSheet(doctype + """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>""");
    }

    private static String laughs() {
        String entities = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l%d \"%s\">"
                        .formatted(i, "&l%d;".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
        return "<!DOCTYPE x [<!ENTITY l0 \"ha\">%s<!ENTITY e \"&l9;\">]>".formatted(entities);
    }

    private static byte[] hugePng() {
        byte[] png = SampleFiles.image("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        return png;
    }

    private static byte[] passwordProtected() {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                new ByteArrayInputStream(SampleFiles.xlsx()).transferTo(encrypted);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encryptedPdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chu", "doc", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
