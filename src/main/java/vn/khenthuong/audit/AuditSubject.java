package vn.khenthuong.audit;

/**
 * What an act was done to.
 *
 * @param kind what sort of thing, for example {@code proposal}, {@code round}, {@code campaign}, {@code person}
 * @param id its code, never a name
 */
public record AuditSubject(String kind, String id) {

    public AuditSubject {
        if (kind == null || kind.isBlank() || kind.length() > 30 || id == null || id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("An audit subject has a kind (30) and an id (100)");
        }
    }

    public static AuditSubject proposal(vn.khenthuong.shared.ProposalCode code) {
        return new AuditSubject("proposal", code.value());
    }

    public static AuditSubject round(vn.khenthuong.shared.RoundCode code) {
        return new AuditSubject("round", code.value());
    }

    public static AuditSubject amendment(vn.khenthuong.shared.AmendmentCode code) {
        return new AuditSubject("amendment", code.value());
    }

    public static AuditSubject stateList(vn.khenthuong.shared.StateListCode code) {
        return new AuditSubject("state-list", code.value());
    }

    public static AuditSubject campaign(String code) {
        return new AuditSubject("campaign", code);
    }
}
