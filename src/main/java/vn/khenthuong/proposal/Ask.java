package vn.khenthuong.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.shared.NomineeId;

/**
 * One question to the rule book about a dossier: as it stands, or as it would stand if an act were recorded.
 *
 * @param nominees whom to judge
 * @param selected who counts as selected
 * @param sentAt the instant to hold against the deadline, null while not sending
 * @param detailed whether the answer may say why somebody is on hold
 */
record Ask(
        Stage stage,
        Predicate<Nominee> nominees,
        Predicate<Nominee> selected,
        Instant sentAt,
        LocalDate minutesDate,
        String letterNumber,
        LocalDate letterDate,
        boolean detailed) {

    /** As it stands: everybody still in the running. */
    static Ask of(Proposal proposal, Stage stage) {
        return new Ask(
                stage,
                nominee -> !nominee.state().out(),
                nominee -> nominee.state() == NomineeState.SELECTED
                        || nominee.state().live(),
                proposal.sentAt(),
                proposal.minutesDate(),
                proposal.letterNumber(),
                proposal.letterDate(),
                false);
    }

    Ask about(Predicate<Nominee> chosen) {
        return new Ask(stage, chosen, selected, sentAt, minutesDate, letterNumber, letterDate, detailed);
    }

    Ask ifSelected(Set<NomineeId> chosen, LocalDate heldOn) {
        return new Ask(
                stage,
                nominees,
                nominee -> chosen.contains(nominee.id()),
                sentAt,
                heldOn,
                letterNumber,
                letterDate,
                detailed);
    }

    Ask ifLettered(String number, LocalDate date) {
        return new Ask(stage, nominees, selected, sentAt, minutesDate, number, date, detailed);
    }

    Ask ifSentAt(Instant instant) {
        return new Ask(stage, nominees, selected, instant, minutesDate, letterNumber, letterDate, detailed);
    }

    /** For a reader who may see why somebody is on hold; nobody else is told. */
    Ask inDetail(boolean reader) {
        return new Ask(stage, nominees, selected, sentAt, minutesDate, letterNumber, letterDate, reader);
    }

    /** Whether appraisal put a nominee of this state forward; null where that is not asked or not known yet. */
    Boolean recommended(NomineeState state) {
        if (stage != Stage.DECISION) {
            return null;
        }
        return switch (state) {
            case RECOMMENDED, LISTED, CLARIFYING, AWARDED -> Boolean.TRUE;
            case REFUSED -> Boolean.FALSE;
            default -> null;
        };
    }
}
