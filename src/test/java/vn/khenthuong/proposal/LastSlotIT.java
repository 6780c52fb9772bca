package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Rivals: two dossiers of one commune are sent at one moment when there is room for one of them only. */
@IntegrationTest
class LastSlotIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void onlyOneOfTwoRivalsTakesTheLastSlots() throws Exception {
        Route route = new Route(context);
        UnitCode commune = Communes.next(context);
        List<ProposalCode> rivals = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            rivals.add(route.ready(commune, List.of(route.individual(commune), route.collective(commune)), 2));
        }

        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> sends = rivals.stream()
                    .<Callable<Boolean>>map(code -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return sends(route, commune, code);
                    })
                    .toList();
            int sent = 0;
            for (Future<Boolean> outcome : pool.invokeAll(sends, 60, TimeUnit.SECONDS)) {
                sent += outcome.get() ? 1 : 0;
            }

            assertThat(sent).isEqualTo(1);
            assertThat(rivals)
                    .extracting(code -> route.view(commune, code).state())
                    .containsExactlyInAnyOrder(ProposalState.SENT, ProposalState.READY);
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean sends(Route route, UnitCode commune, ProposalCode code) {
        try {
            route.send(commune, code);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.findings())
                    .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("quota-not-exceeded"));
            return false;
        }
    }
}
