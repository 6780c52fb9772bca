package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.SheetCriteria;
import vn.khenthuong.appraisal.SheetCriterion;
import vn.khenthuong.commendation.GrantDecision;
import vn.khenthuong.commendation.GrantedLine;
import vn.khenthuong.commendation.IssuedCommendation;
import vn.khenthuong.decision.BonusRules;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Each of the five real plans from the proposal to the decision, by its own organisation's people and use cases. */
@IntegrationTest
class FivePlansIT {

    private static final OrganisationCode DIEN_BIEN = new OrganisationCode("dienbien");
    private static final OrganisationCode DISTRICT = new OrganisationCode("caobanghuyen");
    private static final OrganisationCode DEPARTMENT = new OrganisationCode("caobangsxd");
    private static final OrganisationCode SCHOOL = new OrganisationCode("laichautct");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private AwardRegister register;

    @Autowired
    private BonusRules bonuses;

    @Autowired
    private JdbcClient jdbc;

    /** Other tests of these organisations open small campaigns of their own; here the real ones are the newest. */
    @BeforeEach
    void theRealCampaignsAreTheNewest() {
        jdbc.sql("update campaign set opened_at = opened_at - interval '30 years' where code like 'thu-%'")
                .update();
    }

    @AfterEach
    void theOthersAreAgain() {
        jdbc.sql("update campaign set opened_at = opened_at + interval '30 years' where code like 'thu-%'")
                .update();
    }

    @Test
    void dakLakByTheProvincesChairman() {
        Route route = new Route(context);
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));

        assertThat(decided(route, code, "5001/QĐ-UBND")).isEqualTo("provincial-certificate");
        assertThat(code.value()).startsWith("DL2026-");
    }

    /** 99,90 %, 95 %, below 0,2 %, no extra or repeated voting; the window is open until its event is recorded. */
    @Test
    void dienBienByTheProvincesChairman() {
        Route route = new Route(context, DIEN_BIEN);
        UnitCode unit = new UnitCode("x-thanhxuong");
        Campaign campaign = current(DIEN_BIEN, "dien-bien-2021");
        assertThat(campaign.lastDay()).isEmpty();
        assertThat(campaign.deadline()).isEmpty();
        ProposalCode code = route.drafted(
                unit,
                List.of(
                        place(route, unit, 10_000, 9_989, new LocalFigures(9_499L, 5_000L, 10L, null)),
                        person(route, unit, "official")));

        Set<NomineeId> all =
                route.view(unit, code).nominees().stream().map(NomineeView::id).collect(Collectors.toSet());
        assertThat(route.dossiers.findingsIfSelected(route.secretary(unit), code, all, route.today()))
                .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                .extracting(finding -> finding.rule() + " " + finding.found() + " " + finding.wanted())
                .contains(
                        "turnout-at-least 99,89 % (9.989/10.000) ≥ 99,9 %",
                        "law-studied 94,99 % (9.499/10.000) ≥ 95 %", "invalid-ballots 0,20 % (10/5.000) < 0,2 %");

        Actor officer = route.officer(unit);
        whole(officer, code);
        NomineeView first = route.view(unit, code).nominees().get(0);
        route.drafting.changeNominee(
                officer,
                code,
                route.view(unit, code).version(),
                first.id(),
                Drafts.with(
                        Drafts.with(first.typed(), "voted", 9_990L),
                        "figures",
                        new LocalFigures(9_500L, 5_001L, 10L, Instant.parse("2021-05-24T00:30:00Z"))));
        route.drafting.bringToCouncil(officer, code, route.view(unit, code).version());
        route.makeReady(unit, code, 2);
        route.send(unit, code);
        assertThat(context.getBean(SheetCriteria.class)
                        .of(route.appraiser(), code)
                        .get(first.id()))
                .as("reports faster than others: the place in the order, which keeps nobody out")
                .filteredOn(criterion -> criterion.key().equals("commune-faster"))
                .singleElement()
                .satisfies(criterion -> {
                    assertThat(criterion.machine()).isEqualTo(SheetCriterion.Machine.SILENT);
                    assertThat(criterion.found())
                            .matches("nhận lúc 07:30 24/05/2021, thứ \\d+ trong \\d+ nơi đã báo cáo");
                });

        assertThat(decided(route, code, "5001/QĐ-UBND")).isEqualTo("provincial-certificate");
        assertThat(code.value()).startsWith("DB2021-");
        assertThat(route.view(unit, code).nominees())
                .extracting(NomineeView::state)
                .containsExactly(NomineeState.AWARDED, NomineeState.AWARDED);
    }

    /** Unit, Phòng Nội vụ, Chairman of the district: Giấy khen. */
    @Test
    void theDistrictByItsChairman() {
        Route route = new Route(context, DISTRICT);
        UnitCode unit = new UnitCode("ttvhtt");
        current(DISTRICT, "cao-bang-huyen-2021");
        ProposalCode code =
                route.sent(unit, List.of(person(route, unit, "individual"), collective(route, unit, "collective")));

        assertThat(decided(route, code, "51/QĐ-UBND")).isEqualTo("unit-commendation");
        assertThat(code.value()).startsWith("CBH2021-");
    }

    @Test
    void theDepartmentByItsDirector() {
        current(DEPARTMENT, "cao-bang-so-xay-dung-2021");
        ownAward(new Route(context, DEPARTMENT), DEPARTMENT, new UnitCode("phongqh"), "CBX2021-");
    }

    @Test
    void theSchoolByItsRector() {
        current(SCHOOL, "lai-chau-truong-chinh-tri-2021");
        ownAward(new Route(context, SCHOOL), SCHOOL, new UnitCode("khoa-a"), "LCT2021-");
    }

    /** No source of the law of 2021 is at hand: there is no ground for a sum, and none is made up. */
    @Test
    void noSumIsMadeUpForADecisionOf2021() {
        for (String form : List.of("provincial-certificate", "unit-commendation", "commune-commendation")) {
            for (NomineeKind kind : NomineeKind.values()) {
                assertThat(bonuses.rule(form, kind, LocalDate.of(2021, 7, 1))).isEmpty();
            }
        }
    }

    /** The dossier's page and the plan's are whole, whatever the text leaves open. */
    private void whole(Actor reader, ProposalCode code) {
        for (String page : List.of("/", "/dossiers/" + code, "/campaign")) {
            MockHttpServletResponse answer = new Visitor(context).open(reader, page);
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(Visitor.html(answer)).as(page).contains("</html>");
        }
    }

    private Campaign current(OrganisationCode organisation, String code) {
        Campaign campaign = campaigns.open(organisation).get(0);
        assertThat(campaign.code()).isEqualTo(code);
        assertThat(campaign.assumptions().note().vi()).contains("chưa có căn cứ");
        return campaign;
    }

    /** Received, appraised, listed, signed, checked, decided, issued; answers the form that was awarded. */
    private String decided(Route route, ProposalCode code, String number) {
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(code);
        desk.issue(round, number);
        return onlyForm(route.dossiers.view(route.appraiser(), code).nominees().size(), route.appraiser(), code);
    }

    /** The unit proposes, the organisation's own council meets, its head grants, its clerk issues. */
    private void ownAward(Route route, OrganisationCode organisation, UnitCode unit, String prefix) {
        UnitCode granting = context.getBean(Organisations.class)
                .get(organisation)
                .offices()
                .deciding()
                .unit();
        ProposalCode code = route.ownAtCouncil(
                unit,
                "unit-commendation",
                List.of(person(route, unit, "individual"), collective(route, unit, "collective")));
        route.tasks.submit(
                route.secretary(granting), code.value(), "holdCouncilMeeting", route.minutes(granting, code, 2));
        Actor head = route.head(granting);
        whole(head, code);
        route.tasks.submit(
                head,
                code.value(),
                "decideCommendation",
                new GrantDecision(
                        GrantDecision.Outcome.DECIDE,
                        false,
                        route.dossiers.view(head, code).nominees().stream()
                                .map(nominee -> new GrantedLine(nominee.id(), GrantedLine.Outcome.GRANT, null))
                                .toList(),
                        null));
        Actor clerk = route.clerk(granting);
        route.tasks.submit(
                clerk,
                code.value(),
                "issueCommendation",
                new IssuedCommendation(
                        IssuedCommendation.Outcome.ISSUE,
                        "61/QĐ-" + granting.value().toUpperCase(),
                        route.today(),
                        route.pdf(clerk, granting),
                        true,
                        null));

        assertThat(code.value()).startsWith(prefix);
        assertThat(onlyForm(2, route.officer(unit), code)).isEqualTo("unit-commendation");
    }

    private String onlyForm(int awards, Actor reader, ProposalCode code) {
        List<Award> granted = register.ofDossier(reader.organisation(), code);
        assertThat(granted).hasSize(awards);
        Set<String> forms = granted.stream().map(Award::awardForm).collect(Collectors.toSet());
        assertThat(forms).hasSize(1);
        return forms.iterator().next();
    }

    private NomineeDraft place(Route route, UnitCode unit, long voters, long voted, LocalFigures figures) {
        return Drafts.with(
                Drafts.subject(attested(route, route.commune(unit, voters, voted), CriteriaSet.COMMUNE), "commune"),
                "figures",
                figures);
    }

    private NomineeDraft person(Route route, UnitCode unit, String subjectType) {
        return Drafts.subject(attested(route, route.individual(unit), CriteriaSet.INDIVIDUAL), subjectType);
    }

    private NomineeDraft collective(Route route, UnitCode unit, String subjectType) {
        return Drafts.subject(attested(route, route.collective(unit), CriteriaSet.AGENCY), subjectType);
    }

    /** By the criteria of the organisation's own campaign. */
    private NomineeDraft attested(Route route, NomineeDraft draft, CriteriaSet set) {
        Campaign campaign = campaigns.open(route.appraiser().organisation()).get(0);
        return Drafts.with(
                draft,
                "attested",
                campaign.rules().criteriaOf(set).stream()
                        .filter(criterion -> criterion.attested())
                        .map(criterion -> criterion.key())
                        .collect(Collectors.toSet()));
    }
}
