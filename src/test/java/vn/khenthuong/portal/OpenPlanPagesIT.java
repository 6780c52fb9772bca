package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;

/** A plan as its page tells it, and what units are offered while its text names no form of award. */
@IntegrationTest
class OpenPlanPagesIT {

    private static final String NO_FORM =
            "Phong trào chưa có hình thức khen thưởng nào nhận đề nghị; hãy hỏi quản trị phong trào của ";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Campaigns campaigns;

    private final MockHttpSession session = new MockHttpSession();
    private Route route;
    private Visitor visitor;
    private OwnCampaign open;

    @BeforeEach
    void aCampaignWithoutForms() {
        route = new Route(context);
        visitor = new Visitor(context);
        open = OwnCampaign.withoutDeadline(context);
    }

    @AfterEach
    void takeAway() {
        open.close();
    }

    @Test
    void nobodyIsOfferedADossierThatHasNoForm() {
        UnitCode unit = Communes.next(context);
        Actor officer = route.officer(unit);
        String offer = "<form method=\"post\" action=\"/dossiers\"";
        assertThat(page(officer, "/")).contains(offer);
        choose(officer);

        for (String path : List.of("/", "/dossiers")) {
            assertThat(page(officer, path)).as(path).contains(NO_FORM).doesNotContain(offer);
        }
        assertThat(page(officer, "/?lang=en")).contains("no form of award that can be asked for yet");

        assertThat(Refused.rules(() -> route.drafting.create(officer, unit, open.code(), null)))
                .containsExactly("no-award-form-open");
        String refused = Visitor.html(
                visitor.send(officer, post("/dossiers").session(session).param("campaign", open.code())));
        assertThat(refused).contains(NO_FORM).doesNotContain("#awardForm");
    }

    @Test
    void thePlansPageTellsAllThatThePlanCarries() {
        Actor officer = route.officer(Communes.next(context));
        Plan plan = campaigns.byCode(Route.DAKLAK, "dak-lak-2026").orElseThrow().plan();

        String page = page(officer, "/campaign");

        Stream.of(plan.aims(), plan.participants(), plan.contents(), plan.routes(), plan.principles())
                .flatMap(List::stream)
                .forEach(said -> tells(page, said.text().vi(), said.clause()));
        plan.legalBasis().forEach(basis -> tells(page, basis.number(), basis.clause()));
        plan.criteria().forEach(each -> tells(page, each.text().vi(), each.clause()));
        plan.awardForms().forEach(form -> tells(page, form.name().vi(), form.clause()));
        plan.dossierItems().forEach(item -> tells(page, item.text().vi(), item.clause()));
        plan.duties().forEach(duty -> tells(page, duty.text().vi(), duty.clause()));
        plan.parameters()
                .forEach(each -> tells(page, each.text().vi() + ":</span> <strong>" + each.value(), each.clause()));
        plan.stands().forEach(stand -> tells(page, stand.question().vi(), stand.clause()));
        plan.recipients()
                .names()
                .forEach(name -> tells(page, name, plan.recipients().clause()));
        tells(page, plan.document().signer(), plan.document().clause());
        assertThat(page).contains(plan.document().signature()).doesNotContain("Văn bản không ghi.");
    }

    private static void tells(String page, String text, Clause clause) {
        String words = text.contains("<strong>") ? text : escaped(text);
        assertThat(page).contains(words, escaped(clause.ref()), escaped(clause.quote()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Test
    void aHeadingWithoutEntriesSaysSo() {
        Actor officer = route.officer(Communes.next(context));
        choose(officer);

        String page = page(officer, "/campaign");

        for (String part : List.of("forms", "routes", "principles", "subjects", "items", "duties", "recipients")) {
            assertThat(page.substring(page.indexOf("id=\"" + part + "\"")))
                    .as(part)
                    .contains("</h2>")
                    .satisfies(section -> assertThat(section.substring(0, section.indexOf("</section>")))
                            .contains("Văn bản không ghi."));
        }
        assertThat(page(officer, "/campaign?lang=en")).contains("The text does not say.");
    }

    private void choose(Actor actor) {
        visitor.send(actor, post("/campaign-at-hand").session(session).param("campaign", open.code()));
    }

    private String page(Actor actor, String path) {
        return Visitor.html(visitor.send(actor, get(path).session(session)));
    }
}
