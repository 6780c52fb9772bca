package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Two people at one dossier at one moment: one withdraws it, the other completes its task. Neither meets a deadlock. */
@IntegrationTest
class WithdrawWhileCompletingIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Withdrawals withdrawals;

    @RepeatedTest(12)
    void bothEndWithAnAnswer() throws Exception {
        Route route = new Route(context);
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        Actor head = route.head(unit);
        Actor clerk = route.clerk(unit);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Throwable> withdrawing =
                    two.submit(() -> failure(together, () -> withdrawals.withdraw(head, code, "Rút")));
            Future<Throwable> sending = two.submit(() ->
                    failure(together, () -> route.tasks.submit(clerk, code.value(), "sendDossier", new Sending())));

            answered(withdrawing.get(60, TimeUnit.SECONDS));
            answered(sending.get(60, TimeUnit.SECONDS));
            assertThat(route.view(unit, code).state()).isIn(ProposalState.WITHDRAWN, ProposalState.SENT);
        } finally {
            two.shutdownNow();
        }
    }

    private static Throwable failure(CyclicBarrier together, Runnable act) throws Exception {
        together.await(30, TimeUnit.SECONDS);
        try {
            act.run();
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    /** Done, or told in words that somebody else was first. */
    private static void answered(Throwable outcome) {
        if (outcome != null) {
            assertThat(outcome)
                    .isInstanceOfAny(
                            RefusedException.class, NotPermittedException.class, ChangedMeanwhileException.class);
        }
    }
}
