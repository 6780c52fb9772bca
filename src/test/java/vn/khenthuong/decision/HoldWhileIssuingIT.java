package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Plan III.1.b, fourth dash: at one moment an officer holds a nominee and the clerk issues the decision that names them. */
@IntegrationTest
class HoldWhileIssuingIT {

    @Autowired
    private ApplicationContext context;

    @RepeatedTest(3)
    void neverAwardsWhoIsHeld() throws Exception {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        RoundCode round = desk.decided(dossier);
        NomineeView nominee = only(route, dossier);

        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> outcomes = pool.invokeAll(
                    List.of(
                            rival(start, () -> desk.issue(round, "95-" + unit.value() + "/QĐ-UBND")),
                            rival(start, () -> context.getBean(NomineeHolds.class)
                                    .place(
                                            route.appraiser(),
                                            dossier,
                                            nominee.id(),
                                            HoldReason.COMPLAINT,
                                            "Thanh tra tỉnh",
                                            "Công văn 12",
                                            LocalDate.of(2026, 3, 20)))),
                    90,
                    TimeUnit.SECONDS);
            boolean issued = outcomes.get(0).get();
            boolean held = outcomes.get(1).get();
            NomineeView after = only(route, dossier);

            assertThat(issued || held).as("one of them gets through").isTrue();
            if (after.state() == NomineeState.AWARDED) {
                assertThat(after.held()).isFalse();
                assertThat(held).isFalse();
            } else {
                assertThat(after.state()).isEqualTo(NomineeState.RECOMMENDED);
                assertThat(after.held()).isTrue();
                assertThat(desk.view(round).state()).isNotEqualTo(RoundState.ISSUED);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static NomineeView only(Route route, ProposalCode dossier) {
        return route.dossiers.view(route.appraiser(), dossier).nominees().get(0);
    }

    /** False if it was told that somebody was faster; anything else is a failure of the program. */
    private static Callable<Boolean> rival(CyclicBarrier start, Runnable act) {
        return () -> {
            start.await(60, TimeUnit.SECONDS);
            try {
                act.run();
                return true;
            } catch (RefusedException | ConcurrencyFailureException | ChangedMeanwhileException faster) {
                return false;
            }
        };
    }
}
