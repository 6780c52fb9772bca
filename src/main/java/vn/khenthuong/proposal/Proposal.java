package vn.khenthuong.proposal;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** A unit's dossier. Transitions check the state they start from and nothing else; the rules were asked before. */
@Entity
@Table(name = "proposal")
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private String code;
    private String campaign;
    private int campaignVersion;
    private String unit;
    private String awardForm;

    @Enumerated(EnumType.STRING)
    private Route route;

    private String councilUnit;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private boolean overdue;

    @Version
    private int version;

    // Counts every change, so that a change of a nominee or document alone moves the version too.
    private int changes;

    private String createdBy;
    private Instant createdAt;
    private String changedBy;
    private Instant changedAt;
    private LocalDate minutesDate;
    private String letterSignedBy;
    private Instant letterSignedAt;
    private boolean letterOnBehalf;
    private String letterNumber;
    private LocalDate letterDate;
    private String sentBy;
    private Instant sentAt;
    private String ideskNumber;
    private Instant ideskAt;
    private String ideskReason;
    private Instant completionDue;
    private Instant appraisalDue;
    private Instant returnedAt;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Nominee> nominees = new ArrayList<>();

    protected Proposal() {}

    Proposal(
            OrganisationCode organisation,
            ProposalCode code,
            String campaign,
            int campaignVersion,
            UnitCode unit,
            Course course,
            Channel channel,
            String createdBy,
            Instant createdAt) {
        this.organisation = organisation.value();
        this.code = code.value();
        this.campaign = campaign;
        this.campaignVersion = campaignVersion;
        this.unit = unit.value();
        this.awardForm = course.awardForm();
        this.route = course.route();
        this.councilUnit = course.councilUnit().value();
        this.channel = channel;
        this.state = ProposalState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        changed(createdBy, createdAt);
    }

    /** Every change of anything in the dossier goes through here, so that its version tells of it. */
    void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
        changes++;
    }

    void mustBeAt(int expectedVersion) {
        if (version != expectedVersion) {
            throw new ChangedMeanwhileException(code);
        }
    }

    void move(ProposalState to, ProposalState... from) {
        if (!Arrays.asList(from).contains(state)) {
            throw new IllegalStateException("Dossier " + code + " is " + state + ", cannot become " + to);
        }
        state = to;
    }

    /** The state of a dossier in which nobody waits any more. */
    ProposalState closedState(ProposalState ifNoneAwarded) {
        boolean awarded = nominees.stream().anyMatch(n -> n.state().awarded());
        return awarded ? ProposalState.DECIDED : ifNoneAwarded;
    }

    Nominee addNominee() {
        int position = nominees.stream().mapToInt(Nominee::position).max().orElse(0) + 1;
        Nominee nominee = new Nominee(this, position);
        nominees.add(nominee);
        return nominee;
    }

    void removeNominee(NomineeId nominee) {
        nominees.remove(nominee(nominee));
    }

    /** @throws NotPermittedException if the dossier has no such nominee: a stranger's id tells nothing */
    Nominee nominee(NomineeId nominee) {
        return find(nominee).orElseThrow(() -> NotPermittedException.unknown(nominee.toString()));
    }

    Optional<Nominee> find(NomineeId nominee) {
        return nominees.stream().filter(n -> n.id().equals(nominee)).findFirst();
    }

    void minutes(LocalDate heldOn) {
        minutesDate = heldOn;
    }

    void signed(String by, Instant at, boolean onBehalf) {
        letterSignedBy = by;
        letterSignedAt = at;
        letterOnBehalf = onBehalf;
    }

    void unsigned() {
        signed(null, null, false);
    }

    void lettered(String number, LocalDate date) {
        letterNumber = number;
        letterDate = date;
    }

    /** The first sending counts for ever; a dossier returned for completion keeps it. */
    void sent(String by, Instant at, int campaignVersion) {
        if (sentAt == null) {
            sentBy = by;
            sentAt = at;
            this.campaignVersion = campaignVersion;
        }
        overdue = false;
    }

    /** Whether it left the unit: what never did is the unit's alone, also once it is withdrawn or closed. */
    boolean everSent() {
        return sentAt != null;
    }

    void arrivedByIdesk(String number, Instant at, String reason) {
        ideskNumber = number;
        ideskAt = at;
        ideskReason = reason;
    }

    void markOverdue(boolean now) {
        overdue = now;
    }

    void completionDue(Instant due) {
        completionDue = due;
    }

    /** It lies with the unit from now on, unless it did already. */
    void returned(Instant at) {
        if (returnedAt == null) {
            returnedAt = at;
        }
    }

    /** It is complete: appraisal has this end from now on. */
    void appraisedBy(Instant due) {
        appraisalDue = due;
        returnedAt = null;
    }

    Long id() {
        return id;
    }

    OrganisationCode organisation() {
        return new OrganisationCode(organisation);
    }

    ProposalCode code() {
        return new ProposalCode(code);
    }

    String campaign() {
        return campaign;
    }

    int campaignVersion() {
        return campaignVersion;
    }

    UnitCode unit() {
        return new UnitCode(unit);
    }

    /** Key of the form that the dossier asks for. */
    String awardForm() {
        return awardForm;
    }

    Route route() {
        return route;
    }

    /** Whose council meets on it, and on an own award whose head grants it. */
    UnitCode councilUnit() {
        return new UnitCode(councilUnit);
    }

    Channel channel() {
        return channel;
    }

    ProposalState state() {
        return state;
    }

    boolean overdue() {
        return overdue;
    }

    int version() {
        return version;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    LocalDate minutesDate() {
        return minutesDate;
    }

    String letterSignedBy() {
        return letterSignedBy;
    }

    Instant letterSignedAt() {
        return letterSignedAt;
    }

    boolean letterOnBehalf() {
        return letterOnBehalf;
    }

    String letterNumber() {
        return letterNumber;
    }

    LocalDate letterDate() {
        return letterDate;
    }

    String sentBy() {
        return sentBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    String ideskNumber() {
        return ideskNumber;
    }

    Instant ideskAt() {
        return ideskAt;
    }

    String ideskReason() {
        return ideskReason;
    }

    Instant completionDue() {
        return completionDue;
    }

    Instant appraisalDue() {
        return appraisalDue;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    List<Nominee> nominees() {
        return List.copyOf(nominees);
    }
}
