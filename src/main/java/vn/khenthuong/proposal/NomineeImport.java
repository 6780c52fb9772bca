package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** Adds a whole list of nominees to a draft, all of them or none, by the same checks and rules as one at a time. */
@Service
public class NomineeImport {

    private final Proposals proposals;
    private final DossierAccess access;
    private final DossierParts parts;
    private final DossierChecks checks;
    private final NomineeWriting writing;
    private final AuditTrail audit;
    private final Clock clock;

    NomineeImport(
            Proposals proposals,
            DossierAccess access,
            DossierParts parts,
            DossierChecks checks,
            NomineeWriting writing,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.parts = parts;
        this.checks = checks;
        this.writing = writing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would be said if a list were added.
     *
     * @param version the dossier's version that this was asked of
     * @param rows findings about each nominee, in the order of the list; one with a BLOCK would not be saved
     * @param others findings about everything else in the dossier, as if the list were in it
     */
    public record Outcome(int version, List<List<Finding>> rows, List<Finding> others) {}

    /**
     * Asks without writing: nothing of a read-only transaction reaches the database.
     *
     * @throws NotPermittedException unless the actor may write the draft
     */
    @Transactional(readOnly = true)
    public Outcome trial(Actor actor, ProposalCode code, List<NomineeDraft> drafts) {
        Opened opened = access.open(actor, code);
        opened.require(opened.permissions().mayDraft(), "import nominees");
        Proposal proposal = opened.proposal();
        Map<String, List<Finding>> about = new HashMap<>();
        List<List<Finding>> rows = new ArrayList<>();
        for (NomineeDraft draft : drafts) {
            List<Finding> found = new ArrayList<>();
            Nominee nominee = proposal.addNominee();
            try {
                writing.write(proposal, nominee, draft);
                about.put(nominee.id().toString(), found);
            } catch (RefusedException refused) {
                // The rules cannot be asked about a line that could not be stored.
                proposal.removeNominee(nominee.id());
                found.addAll(refused.findings());
            }
            rows.add(found);
        }
        List<Finding> others = new ArrayList<>();
        checks.findings(proposal, Ask.of(proposal, Stage.DRAFT))
                .forEach(finding ->
                        about.getOrDefault(finding.subject().id(), others).add(finding));
        return new Outcome(proposal.version(), rows.stream().map(List::copyOf).toList(), List.copyOf(others));
    }

    /**
     * Adds all of them in one act: one entry in the audit, the dossier's version moves once.
     *
     * @param version the dossier's version that the actor saw
     * @throws RefusedException if anything about any of them is impossible; then nothing is saved
     */
    @Transactional
    public List<NomineeId> take(Actor actor, ProposalCode code, int version, List<NomineeDraft> drafts) {
        Opened opened = access.lock(actor, code);
        opened.require(opened.permissions().mayDraft(), "import nominees");
        Proposal proposal = opened.proposal();
        proposal.mustBeAt(version);
        List<Finding> findings = new ArrayList<>();
        List<NomineeId> added = new ArrayList<>();
        for (NomineeDraft draft : drafts) {
            Nominee nominee = proposal.addNominee();
            added.add(nominee.id());
            try {
                writing.write(proposal, nominee, draft);
            } catch (RefusedException refused) {
                findings.addAll(refused.findings());
            }
        }
        RefusedException.ifBlocked(findings);
        proposal.changed(actor.userId(), clock.instant());
        parts.add(proposal, actor.userId(), Part.DRAFTED);
        audit.record(
                actor,
                proposal.unit().value(),
                "nominees.imported",
                AuditSubject.proposal(code),
                added.size() + " trường hợp",
                Map.of());
        proposals.flush();
        RefusedException.ifBlocked(checks.findings(proposal, Ask.of(proposal, Stage.DRAFT)));
        return List.copyOf(added);
    }
}
