package vn.gov.moc.genderequality.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.OperationHold;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;

/** Ends the standstill after a restore; only an administrator does, and the row says who it was. */
@Service
class OperationHoldService {

    private static final Logger log = LoggerFactory.getLogger(OperationHoldService.class);

    private final OperationHold hold;
    private final OperationLog operations;
    private final AccessPolicy access;

    OperationHoldService(OperationHold hold, OperationLog operations, AccessPolicy access) {
        this.hold = hold;
        this.operations = operations;
        this.access = access;
    }

    /** @throws ConflictException when nothing stands still, or somebody was faster */
    @Transactional
    void release(String actor) {
        access.require(actor, MinistryGroup.ADMIN);
        if (!hold.release(actor)) {
            throw new ConflictException(
                    "Việc tự động và thư đang chạy, không có gì phải cho chạy lại; có thể quản trị viên khác vừa làm việc này.");
        }
        operations.add(actor, OperationKind.RELEASE, "", 1);
        log.warn("{} cho việc tự động và thư chạy lại sau khi phục hồi.", actor);
    }
}
