package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.gov.moc.genderequality.IntegrationTest;

@IntegrationTest
class FileDownloadTests {

    private static final byte[] CONTENT = SampleFiles.text("<script>alert(1)</script>");

    @Autowired
    StoredFiles files;

    private MockMvcTester mvc;

    @BeforeEach
    void openDoor(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    @Test
    void readerGetsTheFileAsADownloadThatNothingKeepsOrGuesses() {
        MvcTestResult response = download(SampleFileAccess.READER, stored(SampleFileAccess.OWNER));

        assertThat(response).hasStatus(HttpStatus.OK).body().isEqualTo(CONTENT);
        assertThat(response)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
        assertThat(ContentDisposition.parse(response.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)))
                .isEqualTo(ContentDisposition.attachment()
                        .filename("Báo cáo.txt", StandardCharsets.UTF_8)
                        .build());
    }

    @Test
    void whoMayNotReadTheOwnerIsRefused() {
        assertThat(download("cgd.soanthao", stored(SampleFileAccess.OWNER))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void fileThatNoRuleGovernsIsReadByNobody() {
        assertThat(download(SampleFileAccess.READER, stored("nobody:"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void unknownFileIsNotFound() {
        assertThat(download(SampleFileAccess.READER, UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private UUID stored(String ownerPrefix) {
        return files.store(ownerPrefix + UUID.randomUUID(), "Báo cáo.txt", CONTENT, "vpb.soanthao")
                .id();
    }

    private MvcTestResult download(String userId, UUID id) {
        return mvc.get().uri("/api/files/{id}", id).with(user(userId)).exchange();
    }
}
