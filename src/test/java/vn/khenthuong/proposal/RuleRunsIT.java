package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.MovedDrafts;
import vn.khenthuong.campaign.Moves;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.campaign.PlanPart;
import vn.khenthuong.campaign.QuotaDrafts;
import vn.khenthuong.campaign.RulesOnTrial;
import vn.khenthuong.campaign.TrialRules;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.PlainCampaign;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;
import vn.khenthuong.support.StatementCount;

/** Rules are tried on dossiers that were sent, and on made-up ones; nothing of it is kept. */
@IntegrationTest
class RuleRunsIT {

    private static final String CAMPAIGN = "dak-lak-2026";
    private static final String DRAFT = "chay-thu-2027";
    private static final Moves.LimitOf COMMUNES = new Moves.LimitOf("COMMUNE", Counting.ANY);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuleRuns runs;

    @Autowired
    private TrialRules rules;

    @Autowired
    private MovedDrafts moved;

    @Autowired
    private NewDrafts beginnings;

    @Autowired
    private CampaignDrafts drafts;

    @Autowired
    private QuotaDrafts quota;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Actor administrator = of("daklak", Role.ORGANISATION_ADMINISTRATOR);

    private static Actor of(String organisation, Role role) {
        return new Actor(
                "nguoi.chay-thu",
                "Người Chạy Thử",
                new OrganisationCode(organisation),
                Set.of(new Assignment(role, new UnitCode("bat-ky"))));
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code in (?, ?)")
                .params(DRAFT, CAMPAIGN)
                .update();
    }

    /** A commune and one of its people, sent. */
    private String sent(RouteWalker unit) {
        String code = unit.draft();
        unit.added(code, SampleNominees.commune(unit.unit(), "Xã Chạy Thử"));
        unit.added(code, SampleNominees.individual(unit.unit(), "Lê Thị Chạy Thử"));
        unit.toReady(code);
        unit.send(code).expect(204);
        return code;
    }

    private RuleComparison whatIf(Moves moves) {
        return runs.compare(
                administrator,
                rules.ofCampaign(administrator, CAMPAIGN, Moves.NONE),
                rules.ofCampaign(administrator, CAMPAIGN, moves),
                RunBasis.sentIn(CAMPAIGN, false));
    }

    private static RuleComparison.Turned of(RuleComparison comparison, String code) {
        return comparison.turned().stream()
                .filter(one -> one.after().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static RunDossier of(RuleRun run, String code) {
        return run.dossiers().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from proposal) + (select count(*) from nominee)"
                        + " + (select count(*) from quota_slot) + (select count(*) from audit_event)")
                .query(Long.class)
                .single();
    }

    @Test
    void aMovedValueShowsWhichDossiersFallOutAndWhy() {
        String code = sent(RouteWalker.fresh(context));
        long before = rows();

        RuleComparison fewer = whatIf(new Moves(Map.of(COMMUNES, 1), Map.of(), null));
        assertThat(of(fewer.before(), code).blocked()).isFalse();
        assertThat(of(fewer, code).out()).isTrue();
        assertThat(of(fewer, code).fresh()).anySatisfy(remark -> {
            assertThat(remark.rule()).isEqualTo("quota-not-exceeded");
            assertThat(remark.clause().ref()).contains("IV.2");
            assertThat(remark.nominee()).isZero();
        });
        assertThat(fewer.fallingOut()).isPositive();

        RuleComparison stricter = whatIf(new Moves(Map.of(), Map.of("commune-turnout", new BigDecimal("99.9")), null));
        assertThat(of(stricter, code).out()).isTrue();
        assertThat(of(stricter, code).fresh()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo("turnout-at-least");
            assertThat(remark.wanted()).contains("99,9");
            assertThat(remark.nominee()).isPositive();
            assertThat(remark.message().vi()).doesNotContain("Xã Chạy Thử");
        });

        RuleComparison earlier =
                whatIf(new Moves(Map.of(), Map.of(), clock.instant().minusSeconds(3600)));
        assertThat(of(earlier, code).fresh())
                .extracting(RunDossier.Remark::rule)
                .containsExactly("sent-before-deadline");

        assertThat(whatIf(new Moves(Map.of(COMMUNES, 3), Map.of(), null)).fallingOut())
                .as("more for communes puts nobody out")
                .isZero();
        assertThat(rows()).as("nothing was written").isEqualTo(before);
    }

    @Test
    void lastYearsDossiersAreTriedOnNextYearsRules() {
        String code = sent(RouteWalker.fresh(context));
        beginnings.copy(
                administrator,
                CAMPAIGN,
                new CampaignNames(DRAFT, "CHAYTHU", new Text("Phong trào chạy thử", "Trial campaign")));
        drafts.save(
                administrator,
                DRAFT,
                1,
                PlanPart.TIMES,
                drafts.part(administrator, DRAFT, PlanPart.TIMES)
                        .replaceAll("\"2026-", "\"2027-")
                        .replaceAll("\"2025-", "\"2026-"));
        RulesOnTrial next = rules.ofDraft(administrator, DRAFT, Moves.NONE);

        RuleRun moved = runs.of(administrator, next, RunBasis.sentIn(CAMPAIGN, true));
        assertThat(moved.later()).isEqualTo(365);
        assertThat(of(moved, code).blocked()).isFalse();
        assertThat(of(moved, code).nominees()).isEqualTo(2);

        RuleRun asTheyAre = runs.of(administrator, next, RunBasis.sentIn(CAMPAIGN, false));
        assertThat(of(asTheyAre, code).findings())
                .extracting(RunDossier.Remark::rule)
                .contains("achievement-in-window");
        assertThat(asTheyAre.byRule()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("achievement-in-window");
            assertThat(rule.nominees()).isGreaterThanOrEqualTo(2);
        });
        assertThat(moved.lines()).anySatisfy(line -> {
            assertThat(line.line()).isEqualTo("COMMUNE");
            assertThat(line.taken()).isBetween(2, line.limit());
        });
    }

    @Test
    void aMadeUpProvinceIsTheSameForTheSameSeedAndShowsWhatThePlanDoes() throws Exception {
        RulesOnTrial force = rules.ofCampaign(administrator, CAMPAIGN, Moves.NONE);
        long before = rows();

        RuleRun[] run = new RuleRun[1];
        int statements = StatementCount.of(() -> run[0] = runs.of(administrator, force, RunBasis.madeUp(7, 1000)));

        assertThat(statements).isLessThanOrEqualTo(12);
        assertThat(run[0].dossiers()).hasSize(1000);
        assertThat(run[0].dossiers())
                .allSatisfy(one -> assertThat(one.code().value()).startsWith("MAU-"));
        assertThat(run[0].count(RunDossier.Outcome.BLOCKED)).isBetween(100, 950);
        RuleRun few = runs.of(administrator, force, RunBasis.madeUp(7, 200));
        assertThat(few.count(RunDossier.Outcome.BLOCKED)).as("not all fail").isLessThan(150);
        assertThat(few.byRule())
                .extracting(RuleRun.RuleCount::rule)
                .contains("turnout-at-least", "sent-before-deadline", "quota-not-exceeded");
        assertThat(runs.of(administrator, force, RunBasis.madeUp(7, 200))).isEqualTo(few);
        assertThat(runs.of(administrator, force, RunBasis.madeUp(8, 200))).isNotEqualTo(few);
        assertThat(rows()).isEqualTo(before);
    }

    /** So that they meet the law of that time, of which in 2021 no source is at hand. */
    @Test
    void madeUpDossiersLieInTheCampaignsOwnTimeElseInThePrograms() {
        Actor school = of("laichautct", Role.ORGANISATION_ADMINISTRATOR);
        try (PlainCampaign past = PlainCampaign.until(context, "2021-06-30T00:00:00+07:00");
                PlainCampaign dayless = PlainCampaign.in(context)) {
            RuleRun then = runs.of(school, rules.ofCampaign(school, past.code(), Moves.NONE), RunBasis.madeUp(7, 120));
            assertThat(then.dossiers())
                    .extracting(one -> one.sentAt().toString().substring(0, 4))
                    .containsOnly("2021");
            assertThat(lawOf2022(then)).isFalse();

            RuleRun now =
                    runs.of(school, rules.ofCampaign(school, dayless.code(), Moves.NONE), RunBasis.madeUp(7, 120));
            assertThat(now.dossiers()).allSatisfy(one -> assertThat(one.sentAt())
                    .isBetween(
                            clock.instant().minus(Duration.ofDays(22)),
                            clock.instant().plus(Duration.ofDays(3))));
            assertThat(lawOf2022(now)).isTrue();
        }
    }

    private static boolean lawOf2022(RuleRun run) {
        return run.byRule().stream().anyMatch(rule -> rule.clause().ref().contains("06/2022/QH15"));
    }

    /** The plan names faculties; an office's nominees are refused by the rules, made up or not. */
    @Test
    void aUnitForWhichThePlanNamesNoSubjectDoesNotPass() {
        Actor school = of("laichautct", Role.ORGANISATION_ADMINISTRATOR);
        try (PlainCampaign plain = PlainCampaign.in(context)) {
            RuleRun run = runs.of(school, rules.ofCampaign(school, plain.code(), Moves.NONE), RunBasis.madeUp(7, 60));
            assertThat(run.dossiers())
                    .filteredOn(one -> !one.unit().startsWith("Khoa"))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.findings())
                            .filteredOn(remark -> remark.severity() == Severity.BLOCK)
                            .extracting(RunDossier.Remark::rule)
                            .contains("form-fits-subject"));
            assertThat(run.count(RunDossier.Outcome.PASSED)).isPositive();
            assertThat(run.dossiers())
                    .allSatisfy(one -> assertThat(one.nominees()).isPositive());
        }
    }

    @Test
    void aThousandDossiersTakeAHandfulOfStatements() throws Exception {
        try (OwnCampaign own = OwnCampaign.in(context)) {
            String code = own.code();
            jdbc.sql(
                            "insert into proposal (organisation, code, campaign, campaign_version, unit, award_form, route, council_unit,"
                                    + " channel, state, version, changes, created_by, created_at, changed_by, changed_at, sent_at)"
                                    + " select 'daklak', 'NGHIN-' || to_char(i, 'FM00000'), ?, 1, 'soyte', 'certificate', 'PROVINCE', 'soyte',"
                                    + " 'PORTAL', 'SENT', 0, 0, 'nghin', now(), 'nghin', now(),"
                                    + " timestamptz '2026-03-20 08:00+07' + i * interval '1 second' from generate_series(1, 1000) i")
                    .param(code)
                    .update();
            jdbc.sql("insert into nominee (id, proposal_id, organisation, campaign, position, kind, name, name_folded,"
                            + " certificate_name, body, managing_unit, award_form, state, subject_key, live, sent_name_folded)"
                            + " select gen_random_uuid(), id, organisation, campaign, 1, 'INDIVIDUAL', 'Người ' || id,"
                            + " 'nguoi ' || id, 'Người ' || id, 'soyte', 'soyte', 'certificate', 'SENT', 'nghin:' || id, true,"
                            + " 'nguoi ' || id from proposal where campaign = ?")
                    .param(code)
                    .update();
            try {
                RulesOnTrial force = rules.ofCampaign(administrator, code, Moves.NONE);
                RuleRun[] run = new RuleRun[1];
                int statements =
                        StatementCount.of(() -> run[0] = runs.of(administrator, force, RunBasis.sentIn(code, false)));

                assertThat(run[0].dossiers()).hasSize(1000);
                assertThat(run[0].cut()).isFalse();
                assertThat(statements).isLessThanOrEqualTo(14);
            } finally {
                for (String table : List.of("nominee", "proposal")) {
                    jdbc.sql("delete from " + table + " where campaign = ?")
                            .param(code)
                            .update();
                }
            }
        }
    }

    @Test
    void movedValuesAreCopiedIntoADraftAndTheDeadlineIsNot() {
        Moves moves = new Moves(Map.of(COMMUNES, 3), Map.of("commune-turnout", new BigDecimal("99")), clock.instant());

        moved.amend(administrator, CAMPAIGN, moves);

        assertThat(drafts.view(administrator, CAMPAIGN).amends()).isTrue();
        assertThat(quota.rows(administrator, CAMPAIGN))
                .filteredOn(row -> row.key().equals("COMMUNE"))
                .singleElement()
                .satisfies(row -> assertThat(row.limits()).containsEntry(Counting.ANY, 3));
        assertThat(drafts.differences(administrator, CAMPAIGN)).hasSize(2);
        assertThatThrownBy(() -> moved.keep(administrator, CAMPAIGN, 1, moves))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("draft-changed"));
    }

    @Test
    void whatCannotBeMovedAndWhoMayNotAreRefused() {
        for (UnaryOperator<Moves> wrong : List.<UnaryOperator<Moves>>of(
                none -> new Moves(Map.of(new Moves.LimitOf("KHONG_CO", Counting.ANY), 1), Map.of(), null),
                none -> new Moves(Map.of(COMMUNES, 10_001), Map.of(), null),
                none -> new Moves(Map.of(), Map.of("commune-unity", BigDecimal.TEN), null),
                none -> new Moves(Map.of(), Map.of("commune-turnout", new BigDecimal("100.1")), null))) {
            assertThatThrownBy(() -> rules.ofCampaign(administrator, CAMPAIGN, wrong.apply(Moves.NONE)))
                    .isInstanceOf(RefusedException.class);
        }
        RulesOnTrial force = rules.ofCampaign(administrator, CAMPAIGN, Moves.NONE);
        for (Actor stranger : List.of(of("daklak", Role.AWARD_OFFICER), of("daklak", Role.INSPECTOR))) {
            assertThatThrownBy(() -> runs.of(stranger, force, RunBasis.sentIn(CAMPAIGN, false)))
                    .isInstanceOf(NotPermittedException.class);
        }
        Actor other = of("dienbien", Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> rules.ofCampaign(other, CAMPAIGN, Moves.NONE))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> runs.of(other, force, RunBasis.sentIn(CAMPAIGN, false)))
                .isInstanceOf(NotPermittedException.class);
    }
}
