package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.RoundState;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** A program that is no demo signs nothing, shows nothing of it, and believes nothing that a demo signed. */
@IntegrationTest
class TrialOutsideDemoIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    @Autowired
    private WebApplicationContext context;

    @TempDir
    private Path folder;

    @Test
    void hasNeitherDoorNorButton() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route));
        Actor clerk = desk.office(Role.DECISION_CLERK);
        Visitor visitor = new Visitor(context);

        for (String address : List.of("/rounds/" + round, "/amendments/DL2026-A001")) {
            assertThat(visitor.send(
                                    clerk,
                                    MockMvcRequestBuilders.post(address + "/trial-signature")
                                            .param("owner", "sonoivu"))
                            .getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        String task = route.tasks
                .openTask(clerk, round.value(), "issueDecision")
                .orElseThrow()
                .id();
        assertThat(html(visitor.open(clerk, "/tasks/" + task)))
                .contains("data-upload")
                .doesNotContain("data-trial", "trial-signature", "Ký thử");
        assertThat(context.getBeanNamesForType(TrialKeys.class)).isEmpty();
        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUING);
    }

    @Test
    void whatADemoSignedIsNotVerified() throws IOException {
        Route route = new Route(context);
        StaticListableBeanFactory demo = new StaticListableBeanFactory();
        demo.addBean("trialKeys", TrialKeys.madeUp(folder.resolve("signatures.p12"), "demo"));
        byte[] signed;
        try (InputStream content = new TrialSignature(
                        demo.getBeanProvider(TrialKeys.class), new Spool(folder), TestSignatures.CLOCK)
                .sign(new ByteArrayInputStream(TestPdfs.pages(1)))) {
            signed = content.readAllBytes();
        }
        Actor clerk = route.person(HOME_AFFAIRS, Role.DECISION_CLERK);
        FileId file = route.file(clerk, HOME_AFFAIRS, signed);

        assertThat(context.getBean(Files.class).signatures(List.of(file)).get(file))
                .hasSize(2)
                .extracting(PdfSignature::reason)
                .containsOnly(SignatureReason.NO_ANCHORS);
    }

    private ProposalCode appraised(Route route) {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return dossier;
    }
}
