package vn.khenthuong.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** One line of a round's list. */
@Entity
@Table(name = "round_line")
class RoundLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    private Round round;

    private String organisation;
    private UUID nominee;
    private String dossier;
    private int position;
    private String clarification;

    @Enumerated(EnumType.STRING)
    private LineOutcome outcome;

    private String reason;
    private boolean dropped;
    private boolean active = true;

    protected RoundLine() {}

    RoundLine(Round round, NomineeId nominee, ProposalCode dossier, int position, String clarification) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.organisation = round.organisation().value();
        this.nominee = nominee.value();
        this.dossier = dossier.value();
        this.position = position;
        this.clarification = clarification;
    }

    /** Puts the line into a new list; what was said of an earlier one is over. */
    void place(int position, String clarification) {
        this.position = position;
        this.clarification = clarification;
        this.dropped = false;
        this.outcome = null;
        this.reason = null;
    }

    void decide(LineOutcome outcome, String reason) {
        this.outcome = outcome;
        this.reason = reason;
    }

    /** Taken out because of a hold; stays visible in the list's history. */
    void drop(String why) {
        dropped = true;
        reason = why;
    }

    /** Whether the line answers a question of the Chairman, who has not decided on the answer. */
    boolean answersQuestion() {
        return clarification != null;
    }

    /** The round has ended; the nominee may stand in another one. */
    void close() {
        active = false;
    }

    NomineeId nominee() {
        return new NomineeId(nominee);
    }

    ProposalCode dossier() {
        return new ProposalCode(dossier);
    }

    int position() {
        return position;
    }

    String clarification() {
        return clarification;
    }

    LineOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    boolean dropped() {
        return dropped;
    }
}
