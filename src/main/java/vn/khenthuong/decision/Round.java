package vn.khenthuong.decision;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;

/** A decision round. */
@Entity
@Table(name = "decision_round")
class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private String code;
    private String campaign;
    private String title;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Version
    private int version;

    private int listVersion;
    private Integer signedVersion;
    private Integer decidedVersion;
    private String openedBy;
    private Instant openedAt;
    private String submissionNumber;
    private LocalDate submissionDate;
    private String signedBy;
    private Instant signedAt;
    private String checkedBy;
    private Instant checkedAt;
    private String decidedBy;
    private Instant decidedAt;
    private boolean decidedOnBehalf;
    private String decisionNumber;
    private LocalDate decisionDate;
    private UUID decisionFile;
    private String issuedBy;
    private Instant issuedAt;
    private Instant dispatchAt;
    private Instant dispatchedAt;
    private String dispatchStoppedBy;
    private Instant dispatchStoppedAt;
    private String dispatchStopReason;
    private String remark;

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<RoundLine> lines = new ArrayList<>();

    protected Round() {}

    Round(OrganisationCode organisation, RoundCode code, String campaign, String title, String by, Instant at) {
        this.organisation = organisation.value();
        this.code = code.value();
        this.campaign = campaign;
        this.title = title;
        this.state = RoundState.GATHERING;
        this.openedBy = by;
        this.openedAt = at;
    }

    void move(RoundState to, RoundState... from) {
        if (!Arrays.asList(from).contains(state)) {
            throw new IllegalStateException("Round " + code + " is " + state + ", cannot become " + to);
        }
        state = to;
        if (to.ended()) {
            lines.forEach(RoundLine::close);
        }
    }

    void entitle(String title) {
        this.title = title;
    }

    void newListVersion() {
        listVersion++;
        decidedVersion = null;
    }

    void add(RoundLine line) {
        lines.add(line);
    }

    void remove(RoundLine line) {
        lines.remove(line);
    }

    Optional<RoundLine> line(NomineeId nominee) {
        return lines.stream().filter(line -> line.nominee().equals(nominee)).findFirst();
    }

    /** The lines that stand: those not dropped. */
    List<RoundLine> standing() {
        return lines.stream().filter(line -> !line.dropped()).toList();
    }

    List<RoundLine> lines() {
        return List.copyOf(lines);
    }

    void signed(String number, LocalDate date, String by, Instant at) {
        submissionNumber = number;
        submissionDate = date;
        signedBy = by;
        signedVersion = listVersion;
        signedAt = at;
        remark = null;
    }

    void checked(String by, Instant at) {
        checkedBy = by;
        checkedAt = at;
        remark = null;
    }

    void decided(String by, Instant at, boolean onBehalf) {
        decidedBy = by;
        decidedAt = at;
        decidedOnBehalf = onBehalf;
        decidedVersion = listVersion;
    }

    void issued(String number, LocalDate date, FileId file, String by, Instant at, Duration undoWindow) {
        decisionNumber = number;
        decisionDate = date;
        decisionFile = file.value();
        issuedBy = by;
        issuedAt = at;
        dispatchAt = at.plus(undoWindow);
    }

    /** How far the letters are; the decision itself stands from its numbering. */
    DispatchState dispatch() {
        if (issuedAt == null) {
            return DispatchState.NO_DECISION;
        }
        if (dispatchedAt != null) {
            return DispatchState.DISPATCHED;
        }
        return dispatchStoppedAt == null ? DispatchState.WAITING : DispatchState.STOPPED;
    }

    void stopDispatch(String by, Instant at, String reason) {
        if (dispatch() != DispatchState.WAITING) {
            throw new IllegalStateException("The letters of " + code + " do not wait");
        }
        dispatchStoppedBy = by;
        dispatchStoppedAt = at;
        dispatchStopReason = reason;
    }

    void dispatched(Instant at) {
        if (dispatch() != DispatchState.WAITING && dispatch() != DispatchState.STOPPED) {
            throw new IllegalStateException("The letters of " + code + " cannot leave: " + dispatch());
        }
        dispatchedAt = at;
    }

    Instant dispatchAt() {
        return dispatchAt;
    }

    Instant dispatchedAt() {
        return dispatchedAt;
    }

    String dispatchStoppedBy() {
        return dispatchStoppedBy;
    }

    String dispatchStopReason() {
        return dispatchStopReason;
    }

    void remark(String why) {
        remark = why;
    }

    OrganisationCode organisation() {
        return new OrganisationCode(organisation);
    }

    RoundCode code() {
        return new RoundCode(code);
    }

    String campaign() {
        return campaign;
    }

    String title() {
        return title;
    }

    RoundState state() {
        return state;
    }

    int listVersion() {
        return listVersion;
    }

    /** Whether the list is the one that the director signed. */
    boolean unchangedSinceSignature() {
        return signedVersion != null && signedVersion == listVersion;
    }

    /** Whether the list is the one that director and Chairman have seen. */
    boolean unchangedSinceDecision() {
        return unchangedSinceSignature() && decidedVersion != null && decidedVersion == listVersion;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    String submissionNumber() {
        return submissionNumber;
    }

    LocalDate submissionDate() {
        return submissionDate;
    }

    String signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }

    String checkedBy() {
        return checkedBy;
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

    String decisionNumber() {
        return decisionNumber;
    }

    LocalDate decisionDate() {
        return decisionDate;
    }

    FileId decisionFile() {
        return decisionFile == null ? null : new FileId(decisionFile);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String remark() {
        return remark;
    }
}
