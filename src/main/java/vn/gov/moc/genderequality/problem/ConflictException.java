package vn.gov.moc.genderequality.problem;

/** What was asked does not fit the present state (somebody was faster, or it was done already). Becomes HTTP 409. */
public class ConflictException extends RuntimeException {

    /** @param message what happened and what to do, in Vietnamese */
    public ConflictException(String message) {
        super(message);
    }

    /** @throws ConflictException when what is saved was read at another version than the present one */
    public static void requireCurrent(long read, long present) {
        if (read != present) {
            throw new ConflictException(
                    "Người khác vừa lưu nội dung này. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới.");
        }
    }
}
