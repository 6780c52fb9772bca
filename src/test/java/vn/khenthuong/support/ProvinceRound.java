package vn.khenthuong.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;

/**
 * A round as large as a province's, agreed and waiting for the clerk, made by the real use cases. In a program of its own,
 * started with the tests on its class path and {@code test.round.nominees}, it is made at the start and its code written to
 * the log; everything else runs without it.
 */
@Component
@ConditionalOnProperty("test.round.nominees")
public final class ProvinceRound implements ApplicationRunner {

    /** What the log says before the round's code. */
    public static final String READY = "Round that waits for its number: ";

    private static final int AT_ONCE = 2;

    private final ApplicationContext context;

    ProvinceRound(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var environment = context.getEnvironment();
        RoundCode round = made(
                context,
                environment.getRequiredProperty("test.round.dossiers", Integer.class),
                environment.getRequiredProperty("test.round.nominees", Integer.class));
        TestPeople.in(context).office(Role.DECISION_CLERK);
        System.out.println(READY + round);
    }

    /** Makes it now; the nominees are spread evenly over the dossiers. */
    public static RoundCode made(ApplicationContext context, int dossiers, int nominees) throws Exception {
        Route route = new Route(context);
        FullDossiers full = new FullDossiers(context, route);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<ProposalCode>> making = new ArrayList<>();
            for (int i = 0; i < dossiers; i++) {
                int size = nominees / dossiers + (i < nominees % dossiers ? 1 : 0);
                making.add(threads.submit(() -> full.recommended(size)));
            }
            List<ProposalCode> made = new ArrayList<>();
            for (Future<ProposalCode> one : making) {
                made.add(one.get());
            }
            return new Desk(context, route).decided(made.toArray(ProposalCode[]::new));
        } finally {
            threads.shutdownNow();
        }
    }
}
