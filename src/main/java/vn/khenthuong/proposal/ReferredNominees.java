package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.FileCopies;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * Nominees on their way to a campaign of the organisation above: out of the rounds here, a draft there, and back with the answer.
 * The two dossiers share nothing but what is copied here; who may send up and who may take is asked by the caller, who also locks.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReferredNominees {

    private static final String RELATED = "related";

    private final Proposals proposals;
    private final DossierAccess access;
    private final DossierChecks checks;
    private final DossierDocuments documents;
    private final Drafting drafting;
    private final NomineeWriting writing;
    private final ApprovalProcess process;
    private final FileCopies files;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    ReferredNominees(
            Proposals proposals,
            DossierAccess access,
            DossierChecks checks,
            DossierDocuments documents,
            Drafting drafting,
            NomineeWriting writing,
            ApprovalProcess process,
            FileCopies files,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.checks = checks;
        this.documents = documents;
        this.drafting = drafting;
        this.writing = writing;
        this.process = process;
        this.files = files;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes recommended nominees out of the rounds until the organisation above has answered.
     *
     * @param where to whom, in words
     */
    public void refer(Actor actor, ProposalCode code, Collection<NomineeId> ids, String where) {
        Proposal proposal = access.lock(actor.organisation(), code);
        ids.forEach(id -> proposal.nominee(id).move(NomineeState.REFERRED, where, NomineeState.RECOMMENDED));
        proposal.changed(actor.userId(), clock.instant());
    }

    /**
     * The answer from above: awarded nominees are settled, the others wait for a round here again.
     *
     * @param awarded the award in words, by nominee
     * @param back why not, by nominee
     */
    public void answered(Actor actor, ProposalCode code, Map<NomineeId, String> awarded, Map<NomineeId, String> back) {
        Proposal proposal = access.lock(actor.organisation(), code);
        awarded.forEach(
                (id, award) -> proposal.nominee(id).move(NomineeState.AWARDED_ABOVE, award, NomineeState.REFERRED));
        back.forEach(
                (id, reason) -> proposal.nominee(id).move(NomineeState.RECOMMENDED, reason, NomineeState.REFERRED));
        proposal.changed(actor.userId(), clock.instant());
        proposals.flush();
        if (!awarded.isEmpty()) {
            process.settled(actor.organisation(), code);
        }
    }

    /** The draft above, and its nominees by those below. */
    public record Copied(ProposalCode dossier, Map<NomineeId, NomineeId> nominees) {}

    /**
     * Begins a dossier above with nominees from below: who they are, what they achieved, and copies of their documents. Subjects
     * and criteria that the campaign above does not know are left out, its own people choose them. Letter, minutes and other
     * papers of the dossier below come along as related documents where the plan above has such an item.
     *
     * @param taker of the unit above, who drafts there
     * @param unit the unit above that proposes them; their quota line is its own
     * @param campaign code of the campaign above
     * @param awardForm form asked for there; null for the campaign's first
     * @throws RefusedException if that campaign is not open, or has no such form for this unit
     */
    public Copied copyUp(
            Actor taker,
            UnitCode unit,
            String campaign,
            String awardForm,
            OrganisationCode below,
            ProposalCode from,
            Collection<NomineeId> nominees) {
        Proposal lower = access.read(below, from);
        ProposalCode code = drafting.create(taker, unit, campaign, awardForm);
        Proposal upper = access.lock(taker, code).proposal();
        PlanRules rules = checks.campaign(upper).rules();
        UnitCode body = units.lineBodyOf(taker.organisation(), unit).code();
        String office = units.get(below, lower.unit()).name();
        Map<NomineeId, NomineeId> copies = new HashMap<>();
        for (NomineeId id : nominees) {
            Nominee one = lower.nominee(id);
            Nominee other = upper.addNominee();
            writing.write(upper, other, fitted(NomineeViews.typed(one), rules, body, unit, office, upper.awardForm()));
            other.identify(one.citizenCipher(), one.citizenHash(), one.citizenLast4());
            copies.put(id, other.id());
        }
        proposals.flush();
        papers(taker, lower, upper, copies, rules);
        upper.changed(taker.userId(), clock.instant());
        audit.record(
                taker,
                unit.value(),
                "dossier.taken-from-below",
                AuditSubject.proposal(code),
                below + "/" + from,
                Map.of());
        return new Copied(code, copies);
    }

    private void papers(
            Actor taker, Proposal lower, Proposal upper, Map<NomineeId, NomineeId> copies, PlanRules rules) {
        for (DossierDocument paper : documents.of(lower)) {
            boolean whole = paper.nominee() == null;
            String item = whole ? RELATED : paper.item();
            if (rules.dossierItems().containsKey(item) && (whole || copies.containsKey(paper.nominee()))) {
                FileId copy = files.copy(taker, upper.unit(), paper.file(), item);
                documents.add(
                        upper, whole ? null : copies.get(paper.nominee()), item, copy, paper.title(), taker.userId());
            }
        }
    }

    private static NomineeDraft fitted(
            NomineeDraft draft, PlanRules rules, UnitCode body, UnitCode unit, String office, String awardForm) {
        Set<String> attested = new HashSet<>(draft.attested());
        attested.retainAll(rules.criteria().keySet());
        return new NomineeDraft(
                draft.kind(),
                draft.name(),
                draft.certificateName(),
                draft.birthDate(),
                draft.female(),
                null,
                draft.jobTitle(),
                draft.workplace() == null || draft.workplace().isBlank() ? office : draft.workplace(),
                body,
                unit,
                draft.subjectType() != null && rules.subjectTypes().containsKey(draft.subjectType())
                        ? draft.subjectType()
                        : null,
                awardForm,
                draft.achievementFrom(),
                draft.achievementTo(),
                draft.achievement(),
                draft.directWorker(),
                draft.voters(),
                draft.voted(),
                draft.allDeputiesElected(),
                draft.reElection(),
                draft.finishedOnTime(),
                draft.figures(),
                attested);
    }

    /**
     * Where a nominee above is.
     *
     * @param awarded whether it is awarded
     * @param over whether nothing more will happen to it there
     * @param text in words, with the reason where there is one
     */
    public record Standing(boolean awarded, boolean over, String text) {}

    /** Where nominees of an organisation are, by id; one that was taken out of its draft is missing. */
    public Map<NomineeId, Standing> standings(OrganisationCode organisation, Collection<NomineeId> ids) {
        Map<NomineeId, Standing> found = new HashMap<>();
        List<Nominee> nominees = proposals.nominees(
                organisation.value(), ids.stream().map(NomineeId::value).toList());
        for (Nominee nominee : nominees) {
            NomineeState state = nominee.state();
            ProposalState dossier = nominee.proposal().state();
            boolean awarded = state.awarded();
            boolean over = awarded || state.out() || dossier.ended();
            String words = awarded || state.out() || !dossier.ended()
                    ? state.text().vi()
                    : dossier.text().vi();
            String reason = nominee.stateReason() == null ? "" : nominee.stateReason();
            found.put(nominee.id(), new Standing(awarded, over, reason.isBlank() ? words : words + ": " + reason));
        }
        return found;
    }
}
