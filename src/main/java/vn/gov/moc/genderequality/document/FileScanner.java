package vn.gov.moc.genderequality.document;

/** Looks for malware in what people upload; whoever provides a bean of this type has every upload pass through it. */
public interface FileScanner {

    /**
     * Scans one file; answers within a few seconds and never throws.
     *
     * @param content the whole file
     * @param name the cleaned name, for the scanner's log
     */
    Result scan(byte[] content, String name);

    /** What a scan found. */
    sealed interface Result {

        /** Nothing was found. */
        record Clean() implements Result {}

        /** @param threat what was found, as the scanner calls it, e.g. {@code Eicar-Test-Signature} */
        record Infected(String threat) implements Result {}

        /** @param cause why no answer came, for the log */
        record Unavailable(String cause) implements Result {}
    }
}
