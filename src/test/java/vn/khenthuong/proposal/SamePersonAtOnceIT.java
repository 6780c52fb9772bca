package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;

/** Plan III.1.b, second dash: two units send one person at one moment, and neither sees the other's dossier yet. */
@IntegrationTest
class SamePersonAtOnceIT {

    private static final String CITIZEN = "001080009917";

    @Autowired
    private ApplicationContext context;

    @Test
    void theSecondIsToldInWordsAndKeepsTheDossier() throws Exception {
        Route route = new Route(context);
        UnitCode first = Communes.next(context);
        UnitCode second = Communes.next(context);
        ProposalCode sent = route.ready(first, List.of(Drafts.citizen(route.individual(first), CITIZEN)), 1);
        ProposalCode late = route.ready(second, List.of(Drafts.citizen(route.individual(second), CITIZEN)), 1);

        Throwable told = Rivals.secondOf(context, () -> route.send(first, sent), () -> route.send(second, late));

        assertThat(told)
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .extracting(refused ->
                        refused.findings().stream().map(Finding::rule).toList())
                .isEqualTo(List.of("live-elsewhere"));
        assertThat(route.view(first, sent).state()).isEqualTo(ProposalState.SENT);
        assertThat(route.view(second, late).state()).isEqualTo(ProposalState.READY);
    }
}
