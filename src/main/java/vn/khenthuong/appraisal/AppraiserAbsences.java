package vn.khenthuong.appraisal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/**
 * Appraisers who are away for some days, both included, each with another appraiser who stands in. From the first day the
 * stand-in has what the absent person holds, and keeps it; nothing else is given to who is away. A dossier that the stand-in
 * may not appraise goes to nobody.
 */
@Service
public class AppraiserAbsences {

    private final AbsenceTable table;
    private final AbsenceChecks checks;
    private final AppraiserDuty duty;
    private final People people;
    private final AuditTrail audit;

    AppraiserAbsences(AbsenceTable table, AbsenceChecks checks, AppraiserDuty duty, People people, AuditTrail audit) {
        this.table = table;
        this.checks = checks;
        this.duty = duty;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Those in effect and those to come, the earliest first.
     *
     * @throws NotPermittedException if the actor belongs neither to Home Affairs nor is inspector
     */
    @Transactional(readOnly = true)
    public List<AbsenceView> standing(Actor actor) {
        requireReader(actor);
        List<Absence> standing = table.standing(actor.organisation());
        return standing.isEmpty() ? List.of() : views(actor, standing);
    }

    /**
     * Records that somebody is away. If that has begun, the stand-in has what they hold at once, otherwise on the first day.
     *
     * @throws NotPermittedException unless the actor is head of division, or the appraiser who is away
     * @throws RefusedException if something is missing, the days are impossible or taken, the stand-in is no other
     *     appraiser, is away too, or may not appraise something that the absent person holds
     */
    @Transactional
    public AbsenceView record(Actor actor, AbsenceInput input) {
        AppraiserPermissions may = new AppraiserPermissions(actor);
        may.require(may.mayRecordAbsence(input.person()), "record absence");
        table.lock(actor.organisation());
        List<ProposalCode> held = duty.lockHeld(actor.organisation(), input.person(), true);
        RefusedException.ifBlocked(checks.findings(actor.organisation(), input, held));
        Absence absence = new Absence(
                UUID.randomUUID(),
                input.person(),
                input.standIn(),
                input.from(),
                input.until(),
                input.reason().strip(),
                null);
        table.insert(actor, absence);
        audit(actor, "absence.recorded", absence);
        if (state(absence) == AbsenceState.IN_EFFECT) {
            handOver(actor, absence);
        }
        return views(actor, List.of(absence)).get(0);
    }

    /**
     * Ends an absence early, or withdraws it before its first day. What the stand-in was given stays theirs.
     *
     * @throws NotPermittedException unless the actor is head of division, or the appraiser who is away; as unknown if there is
     *     no such absence
     * @throws RefusedException if it is over, ended or withdrawn already
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        requireReader(actor);
        Absence absence =
                table.lock(actor.organisation(), id).orElseThrow(() -> NotPermittedException.unknown("absence"));
        AppraiserPermissions may = new AppraiserPermissions(actor);
        may.require(may.mayRecordAbsence(absence.person()), "end absence");
        AbsenceState state = state(absence);
        new InputCheck(AbsenceChecks.subject())
                .that(
                        state.stands(),
                        "absence-ended",
                        "",
                        state.text().vi(),
                        "",
                        "Lần vắng mặt này đã hết, đã kết thúc hoặc đã hủy trước đó. Hãy tải lại trang.",
                        "This absence is over, or was ended or withdrawn before; reload the page.")
                .refuseIfAny();
        table.end(actor, id);
        audit(actor, state == AbsenceState.COMING ? "absence.withdrawn" : "absence.ended", absence);
    }

    /** Those on which the program acts today. */
    List<UUID> inEffect(OrganisationCode organisation) {
        return table.inEffect(organisation).stream().map(Absence::id).toList();
    }

    /**
     * Gives what an absent person holds to who stands in: on the first day, and later what came back to them since; the
     * program's own step. Nothing happens where nothing is held.
     */
    @Transactional
    public void handOver(OrganisationCode organisation, UUID id) {
        table.lock(organisation, id)
                .filter(absence -> state(absence) == AbsenceState.IN_EFFECT)
                .ifPresent(absence -> handOver(Actor.system(organisation), absence));
    }

    private void handOver(Actor by, Absence absence) {
        // Who comes back earlier and takes a task from the common list keeps it: what was taken counts once.
        boolean first = table.begun(absence.id());
        for (ProposalCode dossier : duty.lockHeld(by.organisation(), absence.person(), first)) {
            if (duty.able(by.organisation(), dossier, absence.standIn())) {
                duty.give(by, dossier, absence.standIn());
            } else {
                duty.release(by, dossier, absence.person());
            }
        }
    }

    private List<AbsenceView> views(Actor actor, List<Absence> absences) {
        AppraiserPermissions may = new AppraiserPermissions(actor);
        Map<String, String> names = people.names(actor.organisation());
        return absences.stream()
                .map(absence -> new AbsenceView(
                        absence.id(),
                        absence.person(),
                        names.getOrDefault(absence.person(), absence.person()),
                        absence.from(),
                        absence.until(),
                        absence.standIn(),
                        names.getOrDefault(absence.standIn(), absence.standIn()),
                        may.mayReadReason(absence.person()) ? absence.reason() : "",
                        state(absence),
                        state(absence).stands() && may.mayRecordAbsence(absence.person())))
                .toList();
    }

    private AbsenceState state(Absence absence) {
        return absence.state(table.today());
    }

    private void audit(Actor actor, String act, Absence absence) {
        audit.record(
                actor,
                act,
                new AuditSubject("absence", absence.id().toString()),
                "%s: %s – %s, người làm thay %s"
                        .formatted(
                                absence.person(),
                                AbsenceChecks.text(absence.from()),
                                AbsenceChecks.text(absence.until()),
                                absence.standIn()),
                Map.of());
    }

    private static void requireReader(Actor actor) {
        AppraiserPermissions may = new AppraiserPermissions(actor);
        may.require(may.mayRead(), "read workload");
    }
}
