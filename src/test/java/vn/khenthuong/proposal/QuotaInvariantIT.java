package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/**
 * Plan IV.2.b and stands A4, A5: whatever a commune and Home Affairs do, in whatever order, never are more than two of its
 * nominees live, every live nominee holds exactly one slot, and no slot belongs to anybody else.
 */
@IntegrationTest
class QuotaInvariantIT {

    private static final int SEEDS = 10;
    private static final int ACTS = 9;
    private static final int COMMUNE_LIMIT = 2;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Route route;

    @BeforeEach
    void route() {
        route = new Route(context);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverExceedsAQuotaAndNeverLosesASlot(int seed) {
        UnitCode unit = Communes.next(context);
        Random random = new Random(seed);
        List<ProposalCode> dossiers = new ArrayList<>();
        List<String> story = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < ACTS; i++) {
            try {
                story.add(act(random, unit, dossiers));
                done++;
            } catch (RefusedException | NotPermittedException refused) {
                story.add(refused.getMessage());
            }
            assertInvariants(unit, story);
        }
        assertThat(done).as("acts that were not refused: %s", story).isPositive();
    }

    private String act(Random random, UnitCode unit, List<ProposalCode> dossiers) {
        int choice = dossiers.isEmpty() ? 0 : random.nextInt(6);
        if (choice == 0) {
            int nominees = 1 + random.nextInt(2);
            ProposalCode code = route.ready(
                    unit,
                    IntStream.range(0, nominees)
                            .mapToObj(n -> random.nextBoolean() ? route.individual(unit) : route.collective(unit))
                            .toList(),
                    nominees);
            dossiers.add(code);
            if (random.nextInt(4) == 0) {
                hold(unit, code, anybody(random, unit, code));
            }
            route.send(unit, code);
            return "sent " + nominees;
        }
        ProposalCode code = dossiers.get(random.nextInt(dossiers.size()));
        NomineeId nominee = anybody(random, unit, code);
        switch (choice) {
            case 1 -> context.getBean(Withdrawals.class).withdraw(route.head(unit), code, "Rút để kiểm tra lại");
            case 2 ->
                context.getBean(Withdrawals.class)
                        .withdrawNominee(route.head(unit), code, nominee, "Rút để kiểm tra lại");
            case 3 -> hold(unit, code, nominee);
            case 4 ->
                context.getBean(NomineeHolds.class).lift(route.appraiser(), code, nominee, "Kết luận không vi phạm");
            default -> {
                route.accept(code);
                route.appraise(
                        code, random.nextBoolean() ? Appraisal.LineOutcome.REFUSE : Appraisal.LineOutcome.RECOMMEND);
            }
        }
        return "act " + choice;
    }

    private void hold(UnitCode unit, ProposalCode code, NomineeId nominee) {
        boolean unsent = route.view(unit, code).state().unsent();
        context.getBean(NomineeHolds.class)
                .place(
                        unsent ? route.officer(unit) : route.appraiser(),
                        code,
                        nominee,
                        HoldReason.COMPLAINT,
                        "Thanh tra tỉnh",
                        "Công văn số 12/CV-TT",
                        LocalDate.of(2026, 3, 20));
    }

    private NomineeId anybody(Random random, UnitCode unit, ProposalCode code) {
        List<NomineeView> nominees = route.view(unit, code).nominees();
        return nominees.get(random.nextInt(nominees.size())).id();
    }

    private void assertInvariants(UnitCode unit, List<String> story) {
        long live = count("select count(*) from nominee where body = ? and live", unit);
        long slots = count("select count(*) from quota_slot where body = ?", unit);
        long paired = count(
                "select count(*) from quota_slot s join nominee n on n.id = s.nominee and n.live where s.body = ?",
                unit);
        assertThat(live).as("live nominees after %s", story).isLessThanOrEqualTo(COMMUNE_LIMIT);
        assertThat(slots).as("slots after %s", story).isEqualTo(live);
        assertThat(paired).as("slots of live nominees after %s", story).isEqualTo(live);
    }

    private long count(String sql, UnitCode unit) {
        return jdbc.sql(sql).param(unit.value()).query(Long.class).single();
    }
}
