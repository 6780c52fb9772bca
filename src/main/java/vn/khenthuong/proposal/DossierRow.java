package vn.khenthuong.proposal;

import java.time.Instant;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A dossier in a list.
 *
 * @param awardForm how the form is called that it asks for; null where the organisation knows one form only
 * @param nominees how many are still in the running
 */
public record DossierRow(
        ProposalCode code,
        UnitCode unit,
        String unitName,
        Text awardForm,
        ProposalState state,
        boolean overdue,
        int nominees,
        int held,
        Instant changedAt,
        Instant sentAt) {}
