package vn.khenthuong.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;

/** Who has a login. The account with its password is the engine's; name and position are kept here. */
@Component
public class People {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    /** What mail servers in use here accept; no quoted names, no lists of addresses. */
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final int LONGEST_EMAIL = 254;

    private final PersonTable table;
    private final RoleTable roles;
    private final ApplicationEventPublisher events;

    People(PersonTable table, RoleTable roles, ApplicationEventPublisher events) {
        this.table = table;
        this.roles = roles;
        this.events = events;
    }

    public Optional<Person> find(String userId) {
        return table.find(userId);
    }

    /** Everybody of an organisation, by name in Vietnamese order. */
    public List<Person> all(OrganisationCode organisation) {
        return table.all(organisation);
    }

    /** Full names by login, with the program's own. */
    public Map<String, String> names(OrganisationCode organisation) {
        Map<String, String> names = new HashMap<>();
        all(organisation).forEach(person -> names.put(person.userId(), person.fullName()));
        Actor program = Actor.system(organisation);
        names.put(program.userId(), program.fullName());
        return Map.copyOf(names);
    }

    /**
     * Enters a person. Until the organisation has an administrator, the program itself may do it.
     *
     * @param userId 2 to 64 of a-z, 0-9, '.', '_', '-'; free in the whole installation
     * @param fullName 1 to 120 characters
     * @param positionTitle at most 200 characters; may be empty
     * @throws RefusedException if the login is taken or malformed, or a text has the wrong length
     */
    @Transactional
    public Person create(Actor actor, String userId, String fullName, String positionTitle) {
        boolean founding = actor.isSystem() && !roles.anyHolds(actor.organisation(), Role.ORGANISATION_ADMINISTRATOR);
        if (!founding) {
            OrganisationPermissions.of(actor).requireEditing("create person", userId);
        }
        List<Finding> findings = new ArrayList<>(texts(fullName, positionTitle));
        if (userId == null || !LOGIN.matcher(userId).matches() || "system".equals(userId)) {
            findings.add(invalid(
                    "login-form",
                    "userId",
                    "2 đến 64 ký tự a-z, 0-9, dấu chấm, gạch",
                    "Tên đăng nhập phải có 2 đến 64 ký tự a-z, 0-9, dấu chấm hoặc gạch.",
                    "A login has 2 to 64 of a-z, 0-9, dot, dash or underscore."));
        }
        RefusedException.ifBlocked(findings);
        Person person = new Person(actor.organisation(), userId, fullName.strip(), strip(positionTitle), "");
        if (!table.insert(person)) {
            throw new RefusedException(invalid(
                    "login-free",
                    "userId",
                    "tên đăng nhập chưa dùng",
                    "Tên đăng nhập này đã có người dùng.",
                    "This login is taken."));
        }
        events.publishEvent(OrganisationChanged.person(
                actor, "person.created", userId, "Thêm người dùng", Map.of("fullName", person.fullName())));
        return person;
    }

    /** Changes name and position. */
    @Transactional
    public Person rename(Actor actor, String userId, String fullName, String positionTitle) {
        OrganisationPermissions.of(actor).requireEditing("rename person", userId);
        Person old = table.lock(userId)
                .filter(p -> p.organisation().equals(actor.organisation()))
                .orElseThrow(() -> NotPermittedException.unknown(userId));
        RefusedException.ifBlocked(texts(fullName, positionTitle));
        Person person = new Person(old.organisation(), userId, fullName.strip(), strip(positionTitle), old.email());
        table.update(person);
        events.publishEvent(OrganisationChanged.person(
                actor,
                "person.renamed",
                userId,
                "Sửa họ tên, chức vụ",
                Map.of("before", old.fullName(), "after", person.fullName())));
        return person;
    }

    /**
     * Says where the person is written to: themself or an administrator.
     *
     * @param email one address of at most 254 characters; empty for none
     * @throws NotPermittedException if the actor is somebody else
     * @throws RefusedException {@code email-form} if it is no address
     */
    @Transactional
    public Person writeTo(Actor actor, String userId, String email) {
        if (!actor.userId().equals(userId)) {
            OrganisationPermissions.of(actor).requireEditing("change address", userId);
        }
        Person old = table.lock(userId)
                .filter(p -> p.organisation().equals(actor.organisation()))
                .orElseThrow(() -> NotPermittedException.unknown(userId));
        String address = strip(email);
        if (!address.isEmpty()
                && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
            throw new RefusedException(invalid(
                    "email-form",
                    "email",
                    "một địa chỉ như ten@coquan.gov.vn",
                    "Địa chỉ thư điện tử không đúng. Hãy nhập một địa chỉ như ten@coquan.gov.vn, hoặc để trống nếu không nhận"
                            + " thư.",
                    "This is no e-mail address. Enter one such as name@agency.gov.vn, or nothing to get no mails."));
        }
        Person person = new Person(old.organisation(), userId, old.fullName(), old.positionTitle(), address);
        table.update(person);
        events.publishEvent(OrganisationChanged.person(
                actor,
                "person.address-changed",
                userId,
                "Đổi địa chỉ thư điện tử",
                Map.of("before", old.email(), "after", address)));
        return person;
    }

    private static List<Finding> texts(String fullName, String positionTitle) {
        List<Finding> findings = new ArrayList<>();
        if (fullName == null || fullName.isBlank() || fullName.strip().length() > 120) {
            findings.add(invalid(
                    "full-name",
                    "fullName",
                    "1 đến 120 ký tự",
                    "Họ và tên phải có từ 1 đến 120 ký tự.",
                    "A full name has 1 to 120 characters."));
        }
        if (strip(positionTitle).length() > 200) {
            findings.add(invalid(
                    "position-title",
                    "positionTitle",
                    "không quá 200 ký tự",
                    "Chức vụ không quá 200 ký tự.",
                    "A position has at most 200 characters."));
        }
        return findings;
    }

    private static Finding invalid(String rule, String field, String wanted, String vi, String en) {
        return Finding.invalid(rule, new Subject(Subject.Kind.PROPOSAL, "person", field, ""), "", wanted, vi, en);
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
