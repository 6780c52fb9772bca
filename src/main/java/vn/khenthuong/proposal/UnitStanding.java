package vn.khenthuong.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;

/**
 * Of every unit only the state: all that Home Affairs may know of a unit that has not sent.
 *
 * @param standing of several dossiers the one furthest on; one that came back counts before all others
 * @param unsent how many dossiers the unit has not sent yet, whatever else it sent
 * @param sent how many it sent and did not withdraw
 * @param lastSentAt when it sent last; null if it sent none
 */
public record UnitStanding(Unit unit, Standing standing, int unsent, int sent, Instant lastSentAt) {

    /** In the order of the way, so that a list can be sorted by it. */
    public enum Standing {
        NOTHING("Chưa lập hồ sơ", "Nothing yet"),
        DRAFTING("Đang soạn", "Drafting"),
        COUNCIL_HELD("Đã họp Hội đồng", "Council held"),
        READY("Đã đủ, chưa gửi", "Complete, not sent"),
        SENT("Đã gửi", "Sent"),
        RETURNED("Trả lại để bổ sung", "Returned for completion"),
        DECIDED("Đã có kết quả", "Decided"),
        PROPOSES_NOBODY("Không đề nghị", "Proposes nobody");

        private final Text text;

        Standing(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }

        static Standing of(ProposalState state) {
            return switch (state) {
                case DRAFT, COUNCIL -> DRAFTING;
                case SIGNING, NUMBERING, GRANTING, ISSUING -> COUNCIL_HELD;
                case READY -> READY;
                case NOTHING_SELECTED, WITHDRAWN, CLOSED_UNSENT -> NOTHING;
                case SENT, APPRAISAL, APPROVAL, AWAITING_DECISION -> SENT;
                case RETURNED -> RETURNED;
                case DECIDED, REFUSED, INSUFFICIENT -> DECIDED;
            };
        }

        /** What is still under way says more than what is over. */
        int weight() {
            return switch (this) {
                case NOTHING -> 0;
                case PROPOSES_NOBODY -> 1;
                case DRAFTING -> 2;
                case COUNCIL_HELD -> 3;
                case READY -> 4;
                case DECIDED -> 5;
                case SENT -> 6;
                case RETURNED -> 7;
            };
        }
    }

    /**
     * A dossier that waits for being sent.
     *
     * @param deadline exclusive; null if there is none
     */
    public record Unsent(ProposalCode code, ProposalState state, Instant deadline) {

        /** Nothing is missing but the sending. */
        public boolean complete() {
            return state == ProposalState.READY;
        }
    }

    /**
     * What a unit still owes: dossiers that were begun and not sent, or else a dossier or its word that it proposes nobody
     * (stand A23).
     *
     * @param unsent empty if the unit has neither a dossier nor said so
     * @param deadline of the dossier whose deadline comes first, or the general one; exclusive; null if there is none
     */
    public record Owed(Unit unit, List<Unsent> unsent, Instant deadline) {

        public Owed {
            unsent = List.copyOf(unsent);
        }

        /** What of it is due at this deadline. */
        public Optional<Owed> until(Instant due) {
            List<Unsent> then = unsent.stream()
                    .filter(dossier -> due.equals(dossier.deadline()))
                    .toList();
            boolean concerned = unsent.isEmpty() ? due.equals(deadline) : !then.isEmpty();
            return concerned ? Optional.of(new Owed(unit, then, due)) : Optional.empty();
        }

        /** Dossiers that need nothing but to be sent. */
        public List<Unsent> complete() {
            return unsent.stream().filter(Unsent::complete).toList();
        }

        /** Dossiers that are not complete yet. */
        public List<Unsent> incomplete() {
            return unsent.stream().filter(dossier -> !dossier.complete()).toList();
        }
    }
}
