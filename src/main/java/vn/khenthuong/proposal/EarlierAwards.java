package vn.khenthuong.proposal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.Likeness;
import vn.khenthuong.register.Lookalikes;
import vn.khenthuong.register.SameSubjectVerdicts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/**
 * What a nominee may have been awarded before, in any campaign and year, for whoever may see the dossier and read the register.
 * An earlier award is no obstacle: the Law on Emulation and Commendation, Art. 5, forbids two awards for one achievement only.
 * Whether an entry is the same person, an officer says, and that is remembered.
 */
@Service
@Transactional
public class EarlierAwards {

    private final DossierAccess access;
    private final AwardRegister register;
    private final Lookalikes lookalikes;
    private final SameSubjectVerdicts verdicts;
    private final AuditTrail audit;

    EarlierAwards(
            DossierAccess access,
            AwardRegister register,
            Lookalikes lookalikes,
            SameSubjectVerdicts verdicts,
            AuditTrail audit) {
        this.access = access;
        this.register = register;
        this.lookalikes = lookalikes;
        this.verdicts = verdicts;
        this.audit = audit;
    }

    /**
     * A candidate.
     *
     * @param verdict true: said to be the same; false: said to be another one; null: nobody has said
     */
    public record Candidate(Award award, Likeness likeness, Boolean verdict) {}

    /** @param mayJudge whether the actor may say who is the same */
    public record Found(List<Candidate> candidates, boolean mayJudge) {}

    /** @throws NotPermittedException as unknown unless the actor may see the dossier and read the register */
    @Transactional(readOnly = true)
    public Found of(Actor actor, ProposalCode dossier, NomineeId id) {
        DossierAccess.Opened opened = access.open(actor, dossier);
        Nominee nominee = nominee(actor, opened, id);
        SameSubjectVerdicts.Verdicts said = verdicts.about(List.of(id.value()));
        List<Candidate> candidates = lookalikes
                .of(
                        actor.organisation(),
                        new Lookalikes.Sought(
                                nominee.kind(),
                                nominee.name(),
                                nominee.birthDate(),
                                nominee.citizenHash(),
                                nominee.managingUnit()))
                .stream()
                .filter(one -> !id.equals(one.award().nominee()))
                .map(one -> new Candidate(
                        one.award(),
                        one.likeness(),
                        said.between(id.value(), one.award().id()).orElse(null)))
                .toList();
        return new Found(candidates, opened.permissions().mayAppraise());
    }

    /**
     * An officer says whether an entry is the same person or collective; a later word replaces it.
     *
     * @throws NotPermittedException unless the actor may appraise this dossier, or there is no such entry
     */
    public void judge(Actor actor, ProposalCode dossier, NomineeId id, UUID entry, boolean same) {
        DossierAccess.Opened opened = access.lock(actor, dossier);
        nominee(actor, opened, id);
        opened.permissions().require(opened.permissions().mayAppraise(), "say who is the same", dossier.value());
        Award award =
                register.find(actor.organisation(), entry).orElseThrow(() -> NotPermittedException.unknown("award"));
        verdicts.judge(actor, id.value(), award.id(), same);
        audit.record(
                actor,
                same ? "nominee.same-as-award" : "nominee.not-the-awarded",
                AuditSubject.proposal(dossier),
                award.decisionNumber(),
                Map.of());
    }

    private Nominee nominee(Actor actor, DossierAccess.Opened opened, NomineeId id) {
        if (!register.readableBy(actor)) {
            throw NotPermittedException.unknown("register");
        }
        return opened.proposal().nominees().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown("nominee"));
    }
}
