package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.proposal.NilReturns;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OtherOrganisation;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;

/** An organisation with two open campaigns: what is begun says which it belongs to, and nobody guesses. */
@IntegrationTest
class SeveralCampaignsIT {

    private static final OrganisationCode SCHOOL = new OrganisationCode("laichautct");
    private static final UnitCode UNIT = new UnitCode("khoa-a");
    private static final String FORM = "Giấy khen của Hiệu trưởng";
    private static final String OLDER = "thu-hai-phong-trao";

    @Autowired
    private WebApplicationContext context;

    private Route route;
    private String newer;
    private MockMvc mvc;

    @BeforeEach
    void twoAreOpen() {
        OtherOrganisation.campaign(context, SCHOOL, FORM);
        OtherOrganisation.another(context, SCHOOL, FORM, OLDER, "HAIPT");
        route = new Route(context, SCHOOL);
        newer = route.campaign();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void oneIsClosed() {
        close();
    }

    private void close() {
        context.getBean(JdbcClient.class)
                .sql("update campaign set closed_at = now() where organisation = ? and code = ?")
                .params(SCHOOL.value(), OLDER)
                .update();
    }

    @Test
    void everythingThatIsBegunNamesItsCampaign() throws Exception {
        Actor officer = route.officer(UNIT);
        int before = dossiers();

        refused("campaign-not-chosen", () -> route.drafting.create(officer, UNIT));
        refused("campaign-not-chosen", () -> context.getBean(Rounds.class).open(route.appraiser(), null, "Đợt một"));
        refused("campaign-not-open", () -> route.drafting.create(officer, UNIT, "dak-lak-2026", null));
        assertThat(dossiers()).isEqualTo(before);

        ProposalCode inOlder = route.drafting.create(officer, UNIT, OLDER, null);
        ProposalCode inNewer = route.drafting.create(officer, UNIT, newer, null);
        assertThat(inOlder.value()).startsWith("HAIPT-");
        assertThat(inNewer.value()).doesNotStartWith("HAIPT-");
        assertThat(context.getBean(Rounds.class)
                        .open(route.appraiser(), OLDER, "Đợt của phong trào cũ hơn")
                        .value())
                .startsWith("HAIPT-");

        String officerId = officer.userId();
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/").session(session).with(user(officerId)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(option(OLDER))))
                .andExpect(content().string(containsString(option(newer))))
                .andExpect(content().string(containsString(hidden(newer))));
        choose(session, officerId, OLDER);
        for (String page : new String[] {"/", "/dossiers"}) {
            mvc.perform(get(page).session(session).with(user(officerId)))
                    .andExpect(content().string(containsString(hidden(OLDER))))
                    .andExpect(content().string(not(containsString(hidden(newer)))));
        }
        choose(session, officerId, "dak-lak-2026");
        mvc.perform(get("/").session(session).with(user(officerId)))
                .andExpect(content().string(containsString(hidden(OLDER))))
                .andExpect(content().string(not(containsString("dak-lak-2026"))));

        String head = route.person(UNIT, Role.HEAD).userId();
        UnitCode other = new UnitCode("phongdaotao");
        String otherHead = route.person(other, Role.HEAD).userId();
        mvc.perform(post("/nil-return")
                        .param("unit", other.value())
                        .param("campaign", OLDER)
                        .with(user(otherHead))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        NilReturns nilReturns = context.getBean(NilReturns.class);
        assertThat(nilReturns.declared(SCHOOL, OLDER)).contains(other);
        assertThat(nilReturns.declared(SCHOOL, newer)).doesNotContain(other);

        close();
        refused("campaign-not-open", () -> route.drafting.create(officer, UNIT, OLDER, null));
        mvc.perform(get("/").session(session).with(user(head)))
                .andExpect(content().string(not(containsString(option(OLDER)))));
    }

    private static void refused(String rule, Runnable act) {
        assertThat(Refused.rules(act)).containsExactly(rule);
    }

    private void choose(MockHttpSession session, String person, String campaign) throws Exception {
        mvc.perform(post("/campaign-at-hand")
                        .param("campaign", campaign)
                        .param("back", "https://example.org")
                        .session(session)
                        .with(user(person))
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    private int dossiers() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from proposal where organisation = ?")
                .params(SCHOOL.value())
                .query(Integer.class)
                .single();
    }

    private static String option(String campaign) {
        return "<option value=\"" + campaign + "\"";
    }

    private static String hidden(String campaign) {
        return "<input type=\"hidden\" name=\"campaign\" value=\"" + campaign + "\"";
    }
}
