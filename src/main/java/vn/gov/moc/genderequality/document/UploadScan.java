package vn.gov.moc.genderequality.document;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.FileScanner.Result.Infected;
import vn.gov.moc.genderequality.document.FileScanner.Result.Unavailable;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Lets no upload pass that the configured scanner did not find clean; without a scanner everything passes. */
@Component
class UploadScan {

    private static final Logger log = LoggerFactory.getLogger(UploadScan.class);

    private final ObjectProvider<FileScanner> scanner;
    private final MeterRegistry metrics;

    UploadScan(ObjectProvider<FileScanner> scanner, MeterRegistry metrics) {
        this.scanner = scanner;
        this.metrics = metrics;
    }

    /** @throws InvalidInputException on {@code file} when malware was found, or the scanner gave no answer */
    void require(FileName name, byte[] content) {
        scanner.ifAvailable(present -> judge(name, present.scan(content, name.toString())));
    }

    private void judge(FileName name, FileScanner.Result result) {
        metrics.counter(
                        "app.files.scans",
                        "result",
                        result.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        if (result instanceof Infected infected) {
            log.warn("{} was found in an upload", infected.threat());
            throw new InvalidInputException(
                    "file",
                    "Tệp “%s” không được lưu vì phần mềm chống mã độc phát hiện “%s” trong tệp. Hãy quét mã độc trên máy tính đang dùng và tạo lại tệp từ nguồn sạch."
                            .formatted(name, infected.threat()));
        }
        if (result instanceof Unavailable unavailable) {
            log.error("An upload could not be scanned: {}", unavailable.cause());
            throw new InvalidInputException(
                    "file",
                    "Chưa quét được mã độc nên tệp “%s” chưa được lưu; những nội dung khác không bị ảnh hưởng. Hãy thử lại sau ít phút; nếu vẫn không được, xin báo quản trị hệ thống."
                            .formatted(name));
        }
    }
}
