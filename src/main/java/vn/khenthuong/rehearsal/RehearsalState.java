package vn.khenthuong.rehearsal;

import java.time.Instant;
import java.util.List;
import vn.khenthuong.shared.Text;

/**
 * What a rehearsal looks like now, as its process tells it.
 *
 * @param phase how far it is
 * @param reason why it failed; empty unless it did
 * @param clock what the rehearsal's clock shows
 * @param paused whether its clock stands still
 * @param pace days that pass in a minute
 * @param dossiers how many are played
 * @param queues dossiers by the state in which they wait, those that came first in the order of the route
 * @param ended dossiers that have come to an end, by state
 * @param rounds lists for decision, by state
 * @param late who is late
 * @param blocked what rules stood in the way
 * @param letters how many mails were written, by kind
 * @param latest the newest mails, newest first
 * @param awarded how many nominees stand in a decision
 */
public record RehearsalState(
        Phase phase,
        String reason,
        Instant clock,
        boolean paused,
        int pace,
        int dossiers,
        List<Queue> queues,
        List<Count> ended,
        List<Count> rounds,
        Late late,
        List<Blocked> blocked,
        List<Count> letters,
        List<Mail> latest,
        int awarded) {

    /** How far the play is. */
    public enum Phase {
        /** People are entered. */
        PREPARING,
        PLAYING,
        /** Nobody has anything left to do; the state stays to be looked at. */
        FINISHED,
        FAILED
    }

    /** Dossiers that wait in a state; {@code oldest} is since when the first of them does. */
    public record Queue(String state, int waiting, Instant oldest) {}

    /** How many of a kind. */
    public record Count(String of, int number) {}

    /**
     * @param unsent dossiers that were not sent before the deadline
     * @param units units that have sent nothing
     * @param returned dossiers whose completion is overdue
     * @param appraisal dossiers that are appraised for longer than the plan allows; 0 where it names no limit
     */
    public record Late(int unsent, int units, int returned, int appraisal) {}

    /**
     * Dossiers that a rule stopped.
     *
     * @param rule name of the rule
     * @param text what its first finding said
     */
    public record Blocked(String rule, int dossiers, Text text) {}

    /** A mail that was written and is kept; none is ever sent. */
    public record Mail(Instant at, String kind, String unit, String subject, String body) {}
}
