package vn.khenthuong.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** The units of an organisation, who proposes for whom and whose quota line applies. */
@Component
public class Units {

    private final UnitTable table;
    private final ObjectProvider<UnitUse> uses;
    private final ApplicationEventPublisher events;

    Units(UnitTable table, ObjectProvider<UnitUse> uses, ApplicationEventPublisher events) {
        this.table = table;
        this.uses = uses;
        this.events = events;
    }

    public Optional<Unit> find(OrganisationCode organisation, UnitCode code) {
        return table.find(organisation, code);
    }

    /** @throws IllegalArgumentException if there is no such unit */
    public Unit get(OrganisationCode organisation, UnitCode code) {
        return find(organisation, code)
                .orElseThrow(() -> new IllegalArgumentException("No unit " + code + " in " + organisation));
    }

    /** Every unit and body, by name in Vietnamese order. */
    public List<Unit> all(OrganisationCode organisation) {
        return table.all(organisation);
    }

    /** Every unit that sends dossiers in its own name, by name in Vietnamese order. */
    public List<Unit> submitting(OrganisationCode organisation) {
        return all(organisation).stream().filter(u -> u.kind().submits()).toList();
    }

    /** Units below a body, at any depth, by name. */
    public List<Unit> below(OrganisationCode organisation, UnitCode body) {
        List<Unit> all = all(organisation);
        Set<UnitCode> found = new HashSet<>(Set.of(body));
        List<Unit> below = new ArrayList<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Unit unit : all) {
                if (unit.parent() != null && found.contains(unit.parent()) && found.add(unit.code())) {
                    grew = true;
                }
            }
        }
        found.remove(body);
        all.stream().filter(u -> found.contains(u.code())).forEach(below::add);
        return below;
    }

    /** The body whose quota line applies: the unit itself, or for a unit below a body that body (stand A15). */
    public Unit lineBodyOf(OrganisationCode organisation, UnitCode code) {
        Unit unit = get(organisation, code);
        while (unit.kind() == UnitKind.SUBORDINATE) {
            unit = get(organisation, unit.parent());
        }
        return unit;
    }

    /** The unit whose council, head and clerk propose for a body: the designated one of a temporary body, else itself. */
    public Unit submitterOf(OrganisationCode organisation, UnitCode body) {
        Unit unit = get(organisation, body);
        return unit.proposesThrough() == null ? unit : get(organisation, unit.proposesThrough());
    }

    /**
     * Every body that a unit may propose for, its own line first: itself (a unit below a body: that body), and the
     * temporary bodies that name it (stand A2).
     */
    public List<Unit> bodiesFor(OrganisationCode organisation, UnitCode unit) {
        List<Unit> bodies = new ArrayList<>();
        bodies.add(lineBodyOf(organisation, unit));
        all(organisation).stream().filter(u -> unit.equals(u.proposesThrough())).forEach(bodies::add);
        return List.copyOf(bodies);
    }

    /** Whether {@code body} is one of {@link #bodiesFor}; reads no list of units. */
    public boolean proposesFor(OrganisationCode organisation, UnitCode unit, Unit body) {
        return unit.equals(body.proposesThrough())
                || lineBodyOf(organisation, unit).code().equals(body.code());
    }

    /** Whether {@code unit} is {@code manager} or lies below it (plan row 62). */
    public boolean manages(OrganisationCode organisation, UnitCode manager, UnitCode unit) {
        Optional<Unit> at = find(organisation, unit);
        while (at.isPresent()) {
            if (at.get().code().equals(manager)) {
                return true;
            }
            UnitCode parent = at.get().parent();
            at = parent == null ? Optional.empty() : find(organisation, parent);
        }
        return false;
    }

    /**
     * Adds a unit below a body; it uses that body's quota line (stand A15).
     *
     * @param code free in the organisation
     * @param name 1 to 200 characters
     * @throws vn.khenthuong.shared.NotPermittedException if the actor is no administrator of the organisation
     * @throws RefusedException if the code is taken, the name is empty or too long, or the body cannot have units below it
     */
    @Transactional
    public Unit addSubordinate(Actor actor, UnitCode parent, UnitCode code, String name) {
        OrganisationPermissions.of(actor).requireEditing("addSubordinate", code.value());
        OrganisationCode organisation = actor.organisation();
        List<Finding> findings = new ArrayList<>(UnitInput.name(name));
        Optional<Unit> above = find(organisation, parent);
        if (above.isEmpty() || above.get().kind().temporary()) {
            findings.add(UnitInput.parent(parent));
        }
        if (find(organisation, code).isPresent()) {
            findings.add(UnitInput.taken(code));
        }
        RefusedException.ifBlocked(findings);
        Unit unit = new Unit(
                organisation, code, name.strip(), UnitKind.SUBORDINATE, parent, null, null, UnitTable.ADMINISTRATOR);
        table.insert(unit);
        events.publishEvent(
                OrganisationChanged.unit(actor, "unit.added", code, "Thêm đơn vị thuộc, trực thuộc " + parent));
        return unit;
    }

    /** Renames a unit; a later reference file does not undo it. */
    @Transactional
    public void rename(Actor actor, UnitCode code, String name) {
        OrganisationPermissions.of(actor).requireEditing("rename", code.value());
        RefusedException.ifBlocked(UnitInput.name(name));
        Unit unit = require(actor, code);
        table.rename(unit, name.strip());
        events.publishEvent(OrganisationChanged.unit(
                actor, "unit.renamed", code, "Đổi tên: " + unit.name() + " → " + name.strip()));
    }

    /**
     * Deletes a unit that an administrator added and that nothing is on record for.
     *
     * @throws vn.khenthuong.shared.NotPermittedException if the actor is no administrator of the organisation
     * @throws RefusedException if there is no such unit, it belongs to the reference data, other units lie below it, or dossiers,
     *     awards, people, mails, reports or works refer to it
     */
    @Transactional
    public void remove(Actor actor, UnitCode code) {
        OrganisationPermissions.of(actor).requireEditing("remove", code.value());
        Unit unit = require(actor, code);
        List<Finding> findings = new ArrayList<>();
        if (!UnitTable.ADMINISTRATOR.equals(unit.mark())) {
            findings.add(UnitInput.ofReference(unit));
        }
        if (!below(unit.organisation(), code).isEmpty()) {
            findings.add(UnitInput.hasUnitsBelow(code));
        }
        if (table.held(unit)) {
            findings.add(UnitInput.used(code));
        }
        uses.forEach(use -> findings.addAll(use.of(unit.organisation(), code)));
        RefusedException.ifBlocked(findings);
        try {
            table.delete(unit);
        } catch (DataIntegrityViolationException onRecord) {
            // Mails, reports, works and readings lie in tables of other modules; the database knows them all.
            throw new RefusedException(UnitInput.used(code));
        }
        events.publishEvent(OrganisationChanged.unit(actor, "unit.removed", code, "Xóa đơn vị: " + unit.name()));
    }

    /** Names another submitting unit for a temporary body; a later reference file does not undo it. */
    @Transactional
    public void proposeThrough(Actor actor, UnitCode body, UnitCode submitter) {
        OrganisationPermissions.of(actor).requireEditing("proposeThrough", body.value());
        Unit unit = require(actor, body);
        Unit through = require(actor, submitter);
        if (!unit.kind().temporary() || !through.kind().submits()) {
            throw new RefusedException(UnitInput.through(body, submitter));
        }
        table.proposeThrough(unit, submitter);
        events.publishEvent(
                OrganisationChanged.unit(actor, "unit.proposes-through", body, "Đơn vị trình thay: " + through.name()));
    }

    private Unit require(Actor actor, UnitCode code) {
        return find(actor.organisation(), code)
                .orElseThrow(() -> new RefusedException(Finding.invalid(
                        "unit-known",
                        new Subject(Subject.Kind.PROPOSAL, code.value(), "unit", code.value()),
                        code.value(),
                        "mã đơn vị đã có",
                        "Không có đơn vị mang mã này.",
                        "There is no unit with this code.")));
    }
}
