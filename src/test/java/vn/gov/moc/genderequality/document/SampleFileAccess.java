package vn.gov.moc.genderequality.document;

import org.springframework.stereotype.Component;

/** Lets exactly one person read the files of owners that belong to no feature. */
@Component
class SampleFileAccess implements FileAccessRule {

    static final String OWNER = "sample:";
    static final String READER = "vpb.soanthao";

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(OWNER);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        return userId.equals(READER);
    }
}
