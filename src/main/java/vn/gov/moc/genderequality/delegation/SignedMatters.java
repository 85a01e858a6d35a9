package vn.gov.moc.genderequality.delegation;

import java.util.Optional;
import vn.gov.moc.genderequality.organization.SigningMatter;

/** Says what is signed in a task; the models stand behind it. */
public interface SignedMatters {

    /** The matter that is signed in the task of this id in its model; none where nobody signs in a head's stead. */
    Optional<SigningMatter> of(String taskDefinitionKey);
}
