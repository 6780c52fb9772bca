package vn.khenthuong.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import vn.khenthuong.eligibility.ElectionResult;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.UnitCode;

/** One line of a dossier. Its transitions guard themselves; whoever calls them has asked the rules before. */
@Entity
@Table(name = "nominee")
class Nominee {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    private String organisation;
    private String campaign;
    private int position;

    @Enumerated(EnumType.STRING)
    private NomineeKind kind;

    private String name;
    private String nameFolded;
    private String certificateName;
    private LocalDate birthDate;
    private Boolean female;
    private byte[] citizenCipher;
    private String citizenHash;

    @Column(name = "citizen_last4")
    private String citizenLast4;

    private String jobTitle;
    private String workplace;
    private String body;
    private String line;
    private String managingUnit;
    private String subjectType;
    private String awardForm;
    private LocalDate achievementFrom;
    private LocalDate achievementTo;
    private String achievement;
    private boolean directWorker;
    private Long voters;
    private Long voted;
    private Boolean allDeputiesElected;
    private Boolean reElection;
    private Boolean finishedOnTime;
    private Long studied;
    private Long ballots;
    private Long invalidBallots;
    private Instant reportedAt;
    private String attested = "";

    @Enumerated(EnumType.STRING)
    private NomineeState state;

    private String stateReason;
    private String subjectKey;
    private boolean live;
    private String sentNameFolded;
    private LocalDate sentBirthDate;
    private String nameRead;
    private String nameReadBy;
    private Instant nameReadAt;
    private String supplementNumber;
    private LocalDate supplementDate;
    private boolean fallback;
    private boolean fallen;

    protected Nominee() {}

    Nominee(Proposal proposal, int position) {
        this.id = UUID.randomUUID();
        this.proposal = proposal;
        this.organisation = proposal.organisation().value();
        this.campaign = proposal.campaign();
        this.position = position;
        this.state = NomineeState.CANDIDATE;
        this.subjectKey = ownKey();
    }

    /** Overwrites all that a person types; the citizen number is set by {@link #identify}. */
    void write(NomineeDraft draft, String line, String awardForm, UnitCode managingUnit) {
        kind = draft.kind();
        name = draft.name().strip();
        nameFolded = FoldedName.of(draft.name()).value();
        certificateName =
                draft.certificateName() == null || draft.certificateName().isBlank()
                        ? name
                        : draft.certificateName().strip();
        birthDate = draft.birthDate();
        female = draft.female();
        jobTitle = draft.jobTitle();
        workplace = draft.workplace();
        body = draft.body().value();
        this.line = line;
        this.managingUnit = managingUnit.value();
        subjectType = draft.subjectType();
        this.awardForm = awardForm;
        achievementFrom = draft.achievementFrom();
        achievementTo = draft.achievementTo();
        achievement = draft.achievement();
        directWorker = draft.directWorker();
        voters = draft.voters();
        voted = draft.voted();
        allDeputiesElected = draft.allDeputiesElected();
        reElection = draft.reElection();
        finishedOnTime = draft.finishedOnTime();
        studied = draft.figures().studied();
        ballots = draft.figures().ballots();
        invalidBallots = draft.figures().invalidBallots();
        reportedAt = draft.figures().reportedAt();
        attested = String.join(",", new TreeSet<>(draft.attested()));
    }

    /** Somebody read this very spelling and takes it for the certificate; any other is unread. */
    void readName(String spelled, String by, Instant at) {
        certificateName = spelled;
        nameRead = spelled;
        nameReadBy = by;
        nameReadAt = at;
    }

    boolean nameRead() {
        return nameRead != null && nameRead.equals(certificateName);
    }

    /** Stores a citizen number: encrypted, hashed for comparison, and its last four digits; nulls remove it. */
    void identify(byte[] cipher, String hash, String last4) {
        citizenCipher = cipher;
        citizenHash = hash;
        citizenLast4 = last4;
        subjectKey = hash == null ? ownKey() : "citizen:" + hash;
    }

    /** Confirmed by Home Affairs as the same as another line: both share one key, so only one can be live. */
    void sameAs(Nominee other) {
        subjectKey = other.subjectKey;
    }

    void move(NomineeState to, String reason, NomineeState... from) {
        if (!EnumSet.copyOf(Arrays.asList(from)).contains(state)) {
            throw new IllegalStateException("Nominee " + id + " is " + state + ", cannot become " + to);
        }
        state = to;
        stateReason = reason;
        live = to.live();
    }

    /** Suspended at sending, it goes with a letter of its own (stand A19). */
    void supplemented(String number, LocalDate date) {
        supplementNumber = number;
        supplementDate = date;
    }

    /** Remembers who was sent: later corrections are held against it. */
    void asSent() {
        sentNameFolded = nameFolded;
        sentBirthDate = birthDate;
    }

    /** Whether it stands, or stood, in the letter that was sent; not if the unit took it back or a hold kept it out. */
    boolean stoodInLetter() {
        return switch (state) {
            case CANDIDATE, NOT_SELECTED, SUSPENDED, WITHDRAWN -> false;
            case REFUSED, INSUFFICIENT -> sentNameFolded != null;
            default -> true;
        };
    }

    /**
     * Whether this would be another nominee, not a correction: after sending kind and body stay, because the slot was
     * counted for them, and who differs both in name and in birth date from the one sent is another person. A collective
     * has nothing but its name, so there another name is another collective unless Home Affairs asked for the name.
     *
     * @param nameAsked whether an open point asks to correct this nominee's name
     */
    boolean replacedBy(NomineeDraft draft, BooleanSupplier nameAsked) {
        if (sentNameFolded == null) {
            return false;
        }
        boolean otherName = !FoldedName.of(draft.name()).value().equals(sentNameFolded);
        boolean otherSubject = kind == NomineeKind.COLLECTIVE
                ? otherName && !nameAsked.getAsBoolean()
                : otherName && !Objects.equals(draft.birthDate(), sentBirthDate);
        return draft.kind() != kind || !draft.body().value().equals(body) || otherSubject;
    }

    /**
     * Whether the actor may be this person (stand A20): the same name, and a role in the unit that manages the nominee or
     * a line of a body other than that unit, where people of many offices meet.
     */
    boolean mayBe(Actor actor) {
        return kind == NomineeKind.INDIVIDUAL
                && nameFolded.equals(FoldedName.of(actor.fullName()).value())
                && (!body.equals(managingUnit)
                        || actor.assignments().stream()
                                .anyMatch(held -> held.unit().value().equals(managingUnit)));
    }

    private String ownKey() {
        return "nominee:" + id;
    }

    NomineeId id() {
        return new NomineeId(id);
    }

    Proposal proposal() {
        return proposal;
    }

    int position() {
        return position;
    }

    NomineeKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** Marks it to be considered for the provincial form if the State's is closed to it, or takes the mark back. */
    void wantFallback(boolean wanted, String line) {
        fallback = wanted;
        this.line = line;
    }

    /** The State's way is closed to it: from now on it asks for the provincial form and waits for a round. */
    void fall(String provincialForm, String reason) {
        if (!fallback || fallen) {
            throw new IllegalStateException("Nominee " + id + " has no other form to fall to");
        }
        move(NomineeState.RECOMMENDED, reason, NomineeState.LISTED);
        fallen = true;
        awardForm = provincialForm;
    }

    /** Which way it goes now: its dossier's, until it fell to the provincial form. */
    Route route() {
        return fallen ? Route.PROVINCE : proposal.route();
    }

    /** Whether it takes a slot of the plan's lines (stand A4): on the provincial way, or marked to come to it. */
    boolean counted() {
        return route() == Route.PROVINCE || (proposal.route() == Route.STATE && fallback);
    }

    boolean fallback() {
        return fallback;
    }

    boolean fallen() {
        return fallen;
    }

    FoldedName foldedName() {
        return new FoldedName(nameFolded);
    }

    String certificateName() {
        return certificateName;
    }

    /** Who read the name as it is now; null while nobody has. */
    NameReading nameReading() {
        return nameRead() ? new NameReading(nameReadBy, nameReadAt) : null;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    Boolean female() {
        return female;
    }

    byte[] citizenCipher() {
        return citizenCipher;
    }

    String citizenHash() {
        return citizenHash;
    }

    String citizenLast4() {
        return citizenLast4;
    }

    String jobTitle() {
        return jobTitle;
    }

    String workplace() {
        return workplace;
    }

    UnitCode body() {
        return new UnitCode(body);
    }

    String line() {
        return line;
    }

    UnitCode managingUnit() {
        return new UnitCode(managingUnit);
    }

    String subjectType() {
        return subjectType;
    }

    String awardForm() {
        return awardForm;
    }

    LocalDate achievementFrom() {
        return achievementFrom;
    }

    LocalDate achievementTo() {
        return achievementTo;
    }

    String achievement() {
        return achievement;
    }

    boolean directWorker() {
        return directWorker;
    }

    ElectionResult election() {
        return new ElectionResult(
                voters,
                voted,
                allDeputiesElected,
                reElection,
                finishedOnTime,
                new LocalFigures(studied, ballots, invalidBallots, reportedAt));
    }

    Set<String> attested() {
        return Arrays.stream(attested.split(",")).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    NomineeState state() {
        return state;
    }

    String stateReason() {
        return stateReason;
    }

    String supplementNumber() {
        return supplementNumber;
    }

    LocalDate supplementDate() {
        return supplementDate;
    }

    String subjectKey() {
        return subjectKey;
    }
}
