package vn.khenthuong.commendation;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * What a head decided on an own award.
 *
 * @param unit whose head decided
 * @param onBehalf whether a deputy decided for the head
 * @param number of the decision; null, as date, file and issuer, until it is issued
 */
public record Commendation(
        ProposalCode dossier,
        UnitCode unit,
        String decidedBy,
        Instant decidedAt,
        boolean onBehalf,
        String number,
        LocalDate date,
        FileId file,
        String issuedBy,
        Instant issuedAt) {

    public boolean issued() {
        return issuedAt != null;
    }
}
