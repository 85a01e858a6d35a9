package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

@IntegrationTest
class StoredFilesTests {

    private static final String ACTOR = "vpb.soanthao";

    private final String owner = SampleFileAccess.OWNER + UUID.randomUUID();

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fileComesBackAsItWasStored() {
        byte[] content = SampleFiles.docx();

        StoredFile stored = files.store(owner, "D:\\Kế hoạch.docx", content, ACTOR);

        assertThat(files.content(stored.id())).isEqualTo(content);
        assertThat(files.get(stored.id())).satisfies(file -> {
            assertThat(file.name()).isEqualTo("Kế hoạch.docx");
            assertThat(file.contentType()).isEqualTo(FileType.DOCX.contentType());
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.uploadedBy()).isEqualTo(ACTOR);
        });
    }

    @Test
    void fingerprintIsThatOfTheBytes() {
        StoredFile stored = files.store(owner, "a.txt", SampleFiles.text("abc"), ACTOR);

        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void filesOfAnOwnerAreListedOldestFirst() {
        for (String name : List.of("b.txt", "c.txt", "a.txt")) {
            files.store(owner, name, SampleFiles.text(name), ACTOR);
        }
        files.store(owner + "-other", "d.txt", SampleFiles.text("d"), ACTOR);

        assertThat(files.of(owner)).extracting(StoredFile::name).containsExactly("b.txt", "c.txt", "a.txt");
    }

    @Test
    void removedFileIsGoneWithItsBytesAndStaysInTheAudit() {
        UUID id = files.store(owner, "a.txt", SampleFiles.text("abc"), ACTOR).id();

        files.delete(id);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files.get(id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files.content(id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files.delete(id));
        assertThat(jdbc.sql("select name from stored_file_aud where id = ? order by rev")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("a.txt", "a.txt");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusalNamesTheFileAndTheReason(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> files.store(owner, name, content, ACTOR))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("file"))
                .hasMessageContaining("“" + name + "”")
                .hasMessageContaining(reason);
        assertThat(files.of(owner)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("rong.pdf", new byte[0], "0 byte"),
                arguments("lon.pdf", new byte[10 * 1024 * 1024 + 1], "10 MB"),
                arguments("virus.exe", SampleFiles.executable(), "không thuộc loại được nhận"),
                arguments("virus.pdf", SampleFiles.executable(), "không đúng với phần mở rộng “.pdf”"),
                arguments("bang.xlsx", SampleFiles.docx(), "không đúng với phần mở rộng “.xlsx”"),
                arguments("khong-duoi", SampleFiles.pdf(), "pdf, docx, xlsx, pptx, odt, ods, png, jpg, txt"),
                arguments("bom.docx", SampleFiles.zipBomb(), "không nén quá nhiều"),
                arguments("cu.txt", new byte[] {'H', (byte) 0xEA}, "UTF-8"));
    }

    @Test
    void ownerHasAtMostTwentyFilesEvenWhenManyComeAtOnce() {
        List<CompletableFuture<?>> uploads = IntStream.range(0, StoredFiles.MAX_PER_OWNER + 4)
                .<CompletableFuture<?>>mapToObj(i ->
                        CompletableFuture.runAsync(() -> files.store(owner, i + ".txt", SampleFiles.text("x"), ACTOR)))
                .toList();

        assertThat(uploads)
                .filteredOn(
                        upload -> upload.handle((done, error) -> error != null).join())
                .hasSize(4)
                .allSatisfy(upload -> assertThatThrownBy(upload::join).hasMessageContaining("20 tệp"));
        assertThat(files.of(owner)).hasSize(StoredFiles.MAX_PER_OWNER);
    }
}
