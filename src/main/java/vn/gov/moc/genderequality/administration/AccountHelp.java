package vn.gov.moc.genderequality.administration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.problem.ConflictException;

/** What an administrator does for somebody who cannot log in any longer; never for himself, whose session may be another's. */
@Service
@Transactional
class AccountHelp {

    /** To be handed to the person; shown this once, kept nowhere, and to be changed at the first login. */
    record NewPassword(String account, String password) {}

    private final AccountRegister accounts;
    private final AdministrationAccess access;

    AccountHelp(AccountRegister accounts, AdministrationAccess access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** @throws ConflictException for the administrator's own account */
    public NewPassword resetPassword(String account, String actor) {
        require(account, actor);
        return new NewPassword(account, accounts.resetPassword(account));
    }

    /** @throws ConflictException for the administrator's own account */
    public void removeSecondFactor(String account, String actor) {
        require(account, actor);
        accounts.removeSecondFactor(account);
    }

    private void require(String account, String actor) {
        access.requireAdministrator(actor);
        if (account.equals(actor)) {
            throw new ConflictException("Mật khẩu và xác thực hai bước của chính mình được đổi ở trang Tài khoản.");
        }
    }
}
