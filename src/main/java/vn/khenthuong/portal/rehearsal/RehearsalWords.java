package vn.khenthuong.portal.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.khenthuong.decision.RoundState;
import vn.khenthuong.notification.Mail;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.rehearsal.RehearsalState;
import vn.khenthuong.shared.Text;

/** A rehearsal's figures with the words that screens have for them. */
record RehearsalWords(
        List<Queue> queues, List<Count> ended, List<Count> rounds, List<Count> letters, List<Letter> latest) {

    /** @param waits how long the first in it has waited, by the rehearsal's clock */
    record Queue(Text name, int waiting, Duration waits, int share) {}

    record Count(Text name, int number) {}

    record Letter(Instant at, Text kind, String unit, String subject, String body) {}

    static RehearsalWords of(RehearsalState state) {
        int most = state.queues().stream()
                .mapToInt(RehearsalState.Queue::waiting)
                .max()
                .orElse(1);
        return new RehearsalWords(
                state.queues().stream()
                        .map(queue -> new Queue(
                                ProposalState.valueOf(queue.state()).text(),
                                queue.waiting(),
                                Duration.between(queue.oldest(), state.clock()),
                                queue.waiting() * 100 / most))
                        .toList(),
                counts(state.ended(), name -> ProposalState.valueOf(name).text()),
                counts(state.rounds(), name -> RoundState.valueOf(name).text()),
                counts(state.letters(), name -> Mail.Kind.valueOf(name).text()),
                state.latest().stream()
                        .map(mail -> new Letter(
                                mail.at(),
                                Mail.Kind.valueOf(mail.kind()).text(),
                                mail.unit(),
                                mail.subject(),
                                mail.body()))
                        .toList());
    }

    private static List<Count> counts(List<RehearsalState.Count> counts, Function<String, Text> words) {
        return counts.stream()
                .map(count -> new Count(words.apply(count.of()), count.number()))
                .toList();
    }
}
