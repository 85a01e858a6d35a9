package vn.gov.moc.genderequality.guidance;

import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.FileAccessRule;

/** The guidance's attachments are read by whoever may read the letter. */
@Component
class GuidanceFiles implements FileAccessRule {

    private static final String PREFIX = GuidanceService.OWNER_PREFIX;

    private final GuidanceService guidances;

    GuidanceFiles(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        return guidances.mayRead(Integer.parseInt(owner.substring(PREFIX.length())), userId);
    }
}
