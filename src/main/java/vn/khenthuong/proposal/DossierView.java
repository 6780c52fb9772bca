package vn.khenthuong.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/**
 * A dossier as screens and programs show it, for one actor.
 *
 * @param awardForm key of the form that it asks for
 * @param councilUnit whose council meets on it, and on an own award whose head grants it
 * @param version to be sent back with every change
 * @param deadline exclusive, this dossier's own; null if there is none
 * @param history every act on it, oldest first
 * @param may what this actor may do
 */
public record DossierView(
        ProposalCode code,
        String campaign,
        int campaignVersion,
        Unit unit,
        String awardForm,
        Route route,
        Unit councilUnit,
        Channel channel,
        ProposalState state,
        boolean overdue,
        int version,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        LocalDate minutesDate,
        String letterSignedBy,
        Instant letterSignedAt,
        boolean letterOnBehalf,
        String letterNumber,
        LocalDate letterDate,
        String sentBy,
        Instant sentAt,
        Instant deadline,
        String ideskNumber,
        Instant ideskAt,
        String ideskReason,
        Instant completionDue,
        List<NomineeView> nominees,
        List<DossierDocument> documents,
        List<ReturnPoint> points,
        List<AuditEvent> history,
        ProposalPermissions may) {

    /** Whether it asks for a State award. */
    public boolean toTheState() {
        return route == Route.STATE;
    }

    /** Whether the head of the unit grants it alone. */
    public boolean ownAward() {
        return route == Route.UNIT;
    }

    public List<DossierDocument> documentsOf(NomineeId nominee) {
        return documents.stream()
                .filter(document -> nominee == null ? document.nominee() == null : nominee.equals(document.nominee()))
                .toList();
    }

    /** Whether the reader may change this of a nominee: while drafting, or because Home Affairs asked for it. */
    public boolean mayChange(NomineeId nominee, String item) {
        return may.mayDraft() || (may.mayComplete() && points.stream().anyMatch(point -> point.covers(nominee, item)));
    }

    public List<ReturnPoint> openPoints() {
        return points.stream().filter(ReturnPoint::open).toList();
    }
}
