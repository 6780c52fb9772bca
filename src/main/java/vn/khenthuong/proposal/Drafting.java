package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * Writing a dossier: nominees and documents, from the first line to the council, and later only what Home Affairs listed.
 * A draft may be as incomplete as life; what would be refused later is shown by {@link Dossiers#findings}.
 */
@Service
@Transactional
public class Drafting {

    private final Proposals proposals;
    private final DossierAccess access;
    private final DossierDocuments documents;
    private final DossierParts parts;
    private final ReturnPoints points;
    private final DossierChecks checks;
    private final DossierBeginning beginning;
    private final NomineeWriting writing;
    private final TypedNominees typed;
    private final ApprovalProcess process;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(
            Proposals proposals,
            DossierAccess access,
            DossierDocuments documents,
            DossierParts parts,
            ReturnPoints points,
            DossierChecks checks,
            DossierBeginning beginning,
            NomineeWriting writing,
            TypedNominees typed,
            ApprovalProcess process,
            Files files,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.documents = documents;
        this.parts = parts;
        this.points = points;
        this.checks = checks;
        this.beginning = beginning;
        this.writing = writing;
        this.typed = typed;
        this.process = process;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #create(Actor, UnitCode, String, String)}, in the only open campaign, for the form that it gives first. */
    public ProposalCode create(Actor actor, UnitCode unit) {
        return create(actor, unit, null, null);
    }

    /**
     * Begins a dossier of a unit in an open campaign of its organisation.
     *
     * @param campaign code of the campaign; null where only one is open
     * @param awardForm key of the form that it asks for, which settles the way it goes; null for the campaign's first
     * @throws NotPermittedException unless the actor is the unit's award officer or council secretary
     * @throws RefusedException if no campaign is meant, or it has no such form, or none that is open, for this unit
     */
    public ProposalCode create(Actor actor, UnitCode unit, String campaign, String awardForm) {
        if (!actor.hasIn(unit, Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY)) {
            throw NotPermittedException.unknown(unit.value());
        }
        return beginning.begin(actor, unit, Channel.PORTAL, campaign, awardForm).code();
    }

    /**
     * Adds a nominee to a draft.
     *
     * @param version the dossier's version that the actor saw
     * @throws RefusedException if an input is impossible; then nothing is saved
     */
    public NomineeId addNominee(Actor actor, ProposalCode code, int version, NomineeDraft draft) {
        Opened opened = access.lock(actor, code);
        opened.require(opened.permissions().mayDraft(), "add nominee");
        opened.proposal().mustBeAt(version);
        Nominee nominee = opened.proposal().addNominee();
        write(actor, opened.proposal(), nominee, draft);
        typed.discard(actor, code, TypedNominees.subject(null, nominee.kind().name()));
        return nominee.id();
    }

    /**
     * Changes a nominee: of a draft, or of a returned dossier if an open point concerns this nominee's data.
     *
     * @param version the dossier's version that the actor saw
     */
    public void changeNominee(Actor actor, ProposalCode code, int version, NomineeId id, NomineeDraft draft) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        requireWritable(opened, id, ReturnItems.NOMINEE, "change nominee");
        proposal.mustBeAt(version);
        write(actor, proposal, proposal.nominee(id), draft);
        typed.discard(actor, code, TypedNominees.subject(id, ""));
    }

    /** Takes a nominee out of a draft, with its documents. */
    public void removeNominee(Actor actor, ProposalCode code, int version, NomineeId id) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayDraft(), "remove nominee");
        proposal.mustBeAt(version);
        proposal.nominee(id);
        List<DossierDocument> orphans = documents.of(proposal).stream()
                .filter(document -> id.equals(document.nominee()))
                .toList();
        orphans.forEach(document -> documents.remove(document.id()));
        proposal.removeNominee(id);
        touched(actor, proposal, "nominee.removed", id.toString());
        files.removeUnsealed(orphans.stream().map(DossierDocument::file).toList());
    }

    /**
     * Puts an uploaded file into the dossier.
     *
     * @param nominee whose document it is; null for one of the whole dossier
     * @param item key of the plan's dossier item
     */
    public UUID attach(Actor actor, ProposalCode code, NomineeId nominee, String item, FileId file) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        requireWritable(opened, nominee, item, "attach");
        if (!checks.campaign(proposal).rules().dossierItems().containsKey(item)) {
            throw new RefusedException(Finding.invalid(
                    "dossier-item-unknown",
                    Subject.document(item, item),
                    item,
                    "",
                    "Kế hoạch không có thành phần hồ sơ \"" + item + "\". Hãy chọn trong danh sách.",
                    "The plan knows no dossier item '" + item + "'."));
        }
        if (nominee != null) {
            proposal.nominee(nominee);
        }
        return attached(actor, proposal, nominee, item, file).id();
    }

    /** Attaches without asking who may; the act that calls it has asked. */
    DossierDocument attached(Actor actor, Proposal proposal, NomineeId nominee, String item, FileId file) {
        StoredFile stored = files.info(actor, file);
        new InputCheck(Subject.file(stored.originalName()))
                .that(
                        documents.holderOf(file).isEmpty(),
                        "file-attached-already",
                        "file",
                        "",
                        "",
                        "Tệp này đã có trong hồ sơ. Hãy tải trang lại để xem, hoặc tải lên một tệp khác.",
                        "This file lies in a dossier already. Reload the page, or upload another one.")
                .refuseIfAny();
        DossierDocument document = documents.add(proposal, nominee, item, file, stored.originalName(), actor.userId());
        touched(actor, proposal, "document.attached", item);
        return document;
    }

    /** Takes a document out of a draft, or out of a returned dossier where an open point concerns it. */
    public void detach(Actor actor, ProposalCode code, UUID id) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        DossierDocument document = documents.of(proposal).stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown(id.toString()));
        requireWritable(opened, document.nominee(), document.item(), "detach");
        documents.remove(id);
        touched(actor, proposal, "document.detached", document.item());
        if (!files.info(document.file()).sealed()) {
            files.removeUnsealed(List.of(document.file()));
        }
    }

    /**
     * Brings the draft to the unit's council and starts its process. Candidates are not limited by the quota (stand A4).
     *
     * @throws RefusedException if an input is impossible or there is no nominee
     */
    public void bringToCouncil(Actor actor, ProposalCode code, int version) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayDraft(), "bring to council");
        proposal.mustBeAt(version);
        if (proposal.nominees().isEmpty()) {
            throw new RefusedException(Finding.invalid(
                    "nominees-missing",
                    Subject.proposal(code.value(), "nominees"),
                    "0",
                    "≥ 1",
                    "Hồ sơ chưa có cá nhân, tập thể nào. Hãy thêm ít nhất một trường hợp, hoặc khai \"không đề nghị trường hợp"
                            + " nào\".",
                    "The dossier has no nominee. Add one, or declare that the unit proposes nobody."));
        }
        RefusedException.ifBlocked(checks.findings(proposal, Stage.DRAFT));
        proposal.move(ProposalState.COUNCIL, ProposalState.DRAFT);
        parts.add(proposal, actor.userId(), Part.BROUGHT);
        typed.discardAll(proposal);
        touched(actor, proposal, "dossier.to-council", "");
        proposals.flush();
        process.start(proposal.organisation(), code, proposal.route(), proposal.councilUnit());
    }

    private void requireWritable(Opened opened, NomineeId nominee, String item, String act) {
        boolean listed = opened.permissions().mayComplete() && points.opens(opened.proposal(), nominee, item);
        opened.require(opened.permissions().mayDraft() || listed, act);
    }

    private void write(Actor actor, Proposal proposal, Nominee nominee, NomineeDraft draft) {
        writing.write(proposal, nominee, draft);
        touched(actor, proposal, "nominee.written", nominee.id().toString());
        writing.store(proposal, nominee);
    }

    private void touched(Actor actor, Proposal proposal, String act, String ground) {
        proposal.changed(actor.userId(), clock.instant());
        parts.add(proposal, actor.userId(), Part.DRAFTED);
        audit.record(actor, proposal.unit().value(), act, AuditSubject.proposal(proposal.code()), ground, Map.of());
    }
}
