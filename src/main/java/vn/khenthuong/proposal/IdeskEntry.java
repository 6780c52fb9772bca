package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * Home Affairs enters a dossier that came by iDesk (stand A14). The officer does the unit's steps for it from the papers,
 * the hour of arrival counts as the sending, and that officer may not appraise it.
 */
@Service
@Transactional
public class IdeskEntry {

    private final DossierBeginning beginning;
    private final Drafting drafting;
    private final AuditTrail audit;
    private final Clock clock;

    IdeskEntry(DossierBeginning beginning, Drafting drafting, AuditTrail audit, Clock clock) {
        this.beginning = beginning;
        this.drafting = drafting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the dossier.
     *
     * @param campaign code of the campaign; null where only one is open
     * @param number iDesk's number of the incoming document
     * @param arrivedAt the hour of arrival, not after now
     * @param proof a PDF that shows the arrival
     * @param reason why the unit did not use the portal
     */
    public ProposalCode begin(
            Actor actor,
            UnitCode unit,
            String campaign,
            String number,
            Instant arrivedAt,
            FileId proof,
            String reason) {
        if (!actor.has(Role.APPRAISER)) {
            throw NotPermittedException.act("enter for a unit", unit.value());
        }
        new InputCheck(Subject.proposal("idesk"))
                .required("number", "Số văn bản đến iDesk", number, 60)
                .required("reason", "Lý do nhập thay", reason, 1000)
                .that(
                        arrivedAt != null && !arrivedAt.isAfter(clock.instant()),
                        "idesk-arrival",
                        "arrivedAt",
                        "",
                        "",
                        "Thời điểm đến iDesk còn thiếu hoặc ở tương lai.",
                        "The arrival at iDesk is missing or lies in the future.")
                .that(
                        proof != null,
                        "input-required",
                        "proof",
                        "",
                        "",
                        "Chưa tải lên bản chứng minh thời điểm đến (PDF).",
                        "The proof of arrival (PDF) is missing.")
                .refuseIfAny();
        Proposal proposal = beginning.begin(actor, unit, Channel.IDESK, campaign, null);
        proposal.arrivedByIdesk(number.strip(), arrivedAt, reason.strip());
        drafting.attached(actor, proposal, null, "related", proof);
        audit.record(
                actor,
                unit.value(),
                "dossier.entered-from-idesk",
                AuditSubject.proposal(proposal.code()),
                number + ", " + arrivedAt,
                AuditEvent.reason(reason));
        return proposal.code();
    }
}
