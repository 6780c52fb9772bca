package vn.khenthuong.workflow.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Groups;
import vn.khenthuong.security.Credentials;
import vn.khenthuong.security.Sessions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workflow.Accounts;

/** Logins are the engine's users, so that portal, Tasklist, Cockpit and Admin know the same people. */
@Component
class EngineAccounts implements Accounts, Credentials {

    private final IdentityService identity;
    private final EngineUser engineUser;
    private final Actors actors;
    private final Memberships memberships;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final AuditTrail audit;

    EngineAccounts(
            IdentityService identity,
            EngineUser engineUser,
            Actors actors,
            Memberships memberships,
            PasswordRules rules,
            Sessions sessions,
            AuditTrail audit) {
        this.identity = identity;
        this.engineUser = engineUser;
        this.actors = actors;
        this.memberships = memberships;
        this.rules = rules;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public boolean check(String userId, String password) {
        return engineUser.unchecked(() -> identity.checkPassword(userId, password));
    }

    @Override
    public boolean exists(String userId) {
        return engineUser.unchecked(() -> find(userId) != null);
    }

    @Override
    @Transactional
    public void create(Actor administrator, String userId, String fullName, String password) {
        if (!administrator.isSystem()) {
            requireAdministrator(administrator, userId);
        }
        requireStrength(userId, password);
        engineUser.unchecked(() -> {
            if (find(userId) != null) {
                throw new RefusedException(Finding.invalid(
                        "login-free",
                        about(userId, "userId"),
                        userId,
                        "tên đăng nhập chưa dùng",
                        "Tên đăng nhập này đã có tài khoản.",
                        "This login has an account already."));
            }
            User user = identity.newUser(userId);
            int lastSpace = fullName.lastIndexOf(' ');
            user.setFirstName(lastSpace < 0 ? "" : fullName.substring(0, lastSpace));
            user.setLastName(fullName.substring(lastSpace + 1));
            user.setPassword(password);
            identity.saveUser(user);
        });
        actors.byUserId(userId)
                .ifPresent(actor -> memberships.memberships(
                        userId,
                        actor.assignments().stream()
                                .map(assignment -> Groups.of(assignment, actor.organisation()))
                                .collect(Collectors.toSet())));
        audit.record(administrator, "account.created", person(userId), "", Map.of());
    }

    @Override
    @Transactional
    public void changePassword(Actor actor, String userId, String password) {
        if (!actor.userId().equals(userId)) {
            requireAdministrator(actor, userId);
            actors.byUserId(userId)
                    .filter(other -> other.organisation().equals(actor.organisation()))
                    // Whoever could set a system administrator's password would be one.
                    .filter(other -> actor.has(Role.SYSTEM_ADMINISTRATOR) || !other.has(Role.SYSTEM_ADMINISTRATOR))
                    .orElseThrow(() -> NotPermittedException.unknown(userId));
        }
        requireStrength(userId, password);
        engineUser.unchecked(() -> {
            User user = find(userId);
            if (user == null) {
                throw NotPermittedException.unknown(userId);
            }
            user.setPassword(password);
            identity.saveUser(user);
            identity.unlockUser(userId);
        });
        audit.record(actor, "password.changed", person(userId), "", Map.of());
        // Whoever was signed in with the old password must not stay in.
        sessions.end(userId);
    }

    private static AuditSubject person(String userId) {
        return new AuditSubject("person", userId);
    }

    private User find(String userId) {
        return identity.createUserQuery().userId(userId).singleResult();
    }

    private static void requireAdministrator(Actor actor, String userId) {
        if (!actor.has(Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw NotPermittedException.act("account", userId);
        }
    }

    private void requireStrength(String userId, String password) {
        if (!rules.accepts(password)) {
            throw new RefusedException(Finding.invalid(
                    "password-strength",
                    about(userId, "password"),
                    "",
                    "từ " + rules.shortest() + " ký tự, không thuộc loại dễ đoán",
                    "Mật khẩu phải có ít nhất " + rules.shortest() + " ký tự và không thuộc loại dễ đoán.",
                    "A password has at least " + rules.shortest() + " characters and is none that is easily guessed."));
        }
    }

    private static Subject about(String userId, String field) {
        return new Subject(Subject.Kind.PROPOSAL, userId, field, "");
    }
}
