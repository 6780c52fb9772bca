package vn.khenthuong.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.decision.SealedDecision;
import vn.khenthuong.register.AwardChangeKind;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;

/** An amendment. */
@Entity
@Table(name = "award_amendment")
class Amendment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private String code;
    private String campaign;
    private UUID award;

    @Enumerated(EnumType.STRING)
    private AwardChangeKind kind;

    @Enumerated(EnumType.STRING)
    private AmendmentGround ground;

    private String nameAfter;
    private String reason;
    private UUID document;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    @Version
    private int version;

    private String openedBy;
    private Instant openedAt;
    private String approvedBy;
    private Instant approvedAt;
    private String decidedBy;
    private Instant decidedAt;
    private boolean decidedOnBehalf;
    private String rejectedBy;
    private String rejection;
    private String decisionNumber;
    private LocalDate decisionDate;
    private UUID decisionFile;
    private String issuedBy;
    private Instant issuedAt;

    protected Amendment() {}

    Amendment(
            OrganisationCode organisation,
            AmendmentCode code,
            String campaign,
            AmendmentInput input,
            String by,
            Instant at) {
        this.organisation = organisation.value();
        this.code = code.value();
        this.campaign = campaign;
        this.award = input.award();
        this.kind = input.ground().kind();
        this.ground = input.ground();
        this.nameAfter = kind == AwardChangeKind.CORRECTION ? input.nameAfter().strip() : null;
        this.reason = input.reason().strip();
        this.document = input.document().value();
        this.state = AmendmentState.APPROVING;
        this.openedBy = by;
        this.openedAt = at;
    }

    private void move(AmendmentState from, AmendmentState to) {
        if (state != from) {
            throw new IllegalStateException("Amendment " + code + " is " + state + ", cannot become " + to);
        }
        state = to;
    }

    void approved(String by, Instant at) {
        move(AmendmentState.APPROVING, AmendmentState.DECIDING);
        approvedBy = by;
        approvedAt = at;
    }

    void decided(String by, Instant at, boolean onBehalf) {
        move(AmendmentState.DECIDING, AmendmentState.ISSUING);
        decidedBy = by;
        decidedAt = at;
        decidedOnBehalf = onBehalf;
    }

    void rejected(String by, String why) {
        if (state != AmendmentState.APPROVING && state != AmendmentState.DECIDING) {
            throw new IllegalStateException("Amendment " + code + " is " + state + ", cannot be rejected");
        }
        state = AmendmentState.REJECTED;
        rejectedBy = by;
        rejection = why.strip();
    }

    void issued(SealedDecision decision, String by, Instant at) {
        move(AmendmentState.ISSUING, AmendmentState.ISSUED);
        decisionNumber = decision.number().strip();
        decisionDate = decision.date();
        decisionFile = decision.file().value();
        issuedBy = by;
        issuedAt = at;
    }

    OrganisationCode organisation() {
        return new OrganisationCode(organisation);
    }

    AmendmentCode code() {
        return new AmendmentCode(code);
    }

    String campaign() {
        return campaign;
    }

    UUID award() {
        return award;
    }

    AwardChangeKind kind() {
        return kind;
    }

    AmendmentGround ground() {
        return ground;
    }

    /** Null unless it is a correction. */
    String nameAfter() {
        return nameAfter;
    }

    String reason() {
        return reason;
    }

    FileId document() {
        return new FileId(document);
    }

    AmendmentState state() {
        return state;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    String approvedBy() {
        return approvedBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    boolean decidedOnBehalf() {
        return decidedOnBehalf;
    }

    String rejectedBy() {
        return rejectedBy;
    }

    String rejection() {
        return rejection;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    LocalDate decisionDate() {
        return decisionDate;
    }

    FileId decisionFile() {
        return decisionFile == null ? null : new FileId(decisionFile);
    }
}
