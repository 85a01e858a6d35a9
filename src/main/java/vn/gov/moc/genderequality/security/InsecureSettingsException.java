package vn.gov.moc.genderequality.security;

/** The application does not start with these settings. */
class InsecureSettingsException extends RuntimeException {

    /** @param message which setting is wrong, in Vietnamese */
    InsecureSettingsException(String message) {
        super(message);
    }
}
