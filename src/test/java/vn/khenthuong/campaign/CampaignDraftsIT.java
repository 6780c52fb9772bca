package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;

/** Campaigns that administrators write in the browser, by the use cases. */
@IntegrationTest
class CampaignDraftsIT {

    private static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private CampaignDrafts drafts;

    @Autowired
    private NewDrafts beginnings;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignAdministration administration;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final Actor administrator = of(DAK_LAK, Role.ORGANISATION_ADMINISTRATOR);
    private final int number = NEXT.incrementAndGet();
    private final String code = "ban-soan-" + number;

    private static Actor of(OrganisationCode organisation, Role role) {
        return new Actor(
                "quantri.ban-soan",
                "Người Soạn Mẫu",
                organisation,
                Set.of(new Assignment(role, new UnitCode("bat-ky"))));
    }

    private CampaignNames names() {
        return new CampaignNames(code, "BS" + number, new Text("Phong trào soạn thử " + number, "Trial " + number));
    }

    @AfterEach
    void nothingIsLeft() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        jdbc.sql("delete from campaign_draft where code like 'ban-soan-%'").update();
        jdbc.sql("delete from campaign_version where campaign = ?").param(code).update();
        jdbc.sql("delete from campaign where code = ?").param(code).update();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .extracting(Finding::rule)
                .contains(rule));
    }

    @Test
    void aBlankDraftSaysWhatIsMissingAndCannotBeOpened() {
        beginnings.begin(administrator, names());

        CampaignDraft draft = drafts.view(administrator, code);
        assertThat(draft.sound()).isFalse();
        assertThat(draft.problems(PlanPart.FOUNDATION)).isNotEmpty();
        refused("campaign-file", () -> drafts.open(administrator, code, draft.version(), null));
        assertThat(campaigns.byCode(DAK_LAK, code)).isEmpty();
        assertThat(drafts.view(administrator, code).version()).isEqualTo(draft.version());
    }

    @Test
    void whatFollowsFromTheVietnameseTextNeedNotBeEntered() {
        beginnings.begin(administrator, names());
        drafts.save(
                administrator,
                code,
                1,
                PlanPart.AIMS,
                """
                {"aims":[{"key":"","text":{"vi":"Đẩy mạnh thi đua trong đơn vị","en":""},
                          "clause":{"ref":"I.1","quote":"đẩy mạnh thi đua"}},
                         {"text":{"vi":"Đẩy mạnh thi đua trong đơn vị"},"clause":{"ref":"I.2","quote":"đẩy mạnh"}}]}
                """);

        assertThat(drafts.export(administrator, code))
                .contains("key: \"day-manh-thi-dua-trong-don\"")
                .contains("key: \"day-manh-thi-dua-trong-don-2\"")
                .contains("en: \"Đẩy mạnh thi đua trong đơn vị\"");
        assertThat(drafts.part(administrator, code, PlanPart.AIMS)).contains("\"en\":\"\"");
        assertThat(drafts.view(administrator, code).problems(PlanPart.AIMS))
                .extracting(DraftProblem::open)
                .containsExactlyInAnyOrder("participants", "contents");
    }

    @Test
    void whatATextDoesNotSayIsLeftOpenByATick() {
        beginnings.begin(administrator, names());
        CampaignDraft blank = drafts.view(administrator, code);
        assertThat(blank.takesProposals()).isFalse();
        assertThat(blank.written()).doesNotContain(PlanPart.FORMS, PlanPart.QUOTA);
        assertThat(blank.problems(PlanPart.SETTINGS)).isEmpty();
        List<String> silent =
                blank.problems(PlanPart.FORMS).stream().map(DraftProblem::open).toList();
        assertThat(silent).contains("awardForms", "principles.hold");

        drafts.leaveOpen(administrator, code, 1, List.of("awardForms", "principles.hold", "no.such.part"));
        CampaignDraft draft = drafts.view(administrator, code);
        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.problems(PlanPart.FORMS))
                .extracting(DraftProblem::open)
                .doesNotContain("awardForms", "principles.hold")
                .hasSize(silent.size() - 2);
        assertThat(draft.problems(PlanPart.OPEN)).isEmpty();
        refused("draft-changed", () -> drafts.leaveOpen(administrator, code, 1, List.of("quota")));
    }

    @Test
    void aCopyDiffersInWhatWasChangedOnly() {
        beginnings.copy(administrator, "dak-lak-2026", names());
        assertThat(drafts.view(administrator, code).sound()).isTrue();
        assertThat(drafts.differences(administrator, code))
                .extracting(PlanDifference::keys)
                .containsExactly(List.of("title", "vi"), List.of("title", "en"));

        String quota = drafts.part(administrator, code, PlanPart.QUOTA);
        drafts.save(administrator, code, 1, PlanPart.QUOTA, quota.replaceFirst("\"max\":2", "\"max\":3"));

        assertThat(drafts.differences(administrator, code))
                .filteredOn(difference -> difference.part() == PlanPart.QUOTA)
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.keys()).containsExactly("quota", "lines", "limits", "max");
                    assertThat(difference.before()).isEqualTo("2");
                    assertThat(difference.after()).isEqualTo("3");
                });
    }

    @Test
    void aPartIsJudgedAsOneTypesAndKeptUnfinished() {
        beginnings.copy(administrator, "dak-lak-2026", names());
        String broken = drafts.part(administrator, code, PlanPart.QUOTA)
                .replaceFirst("\"awardForm\":\"[^\"]*\"", "\"awardForm\":\"no-such\"");

        assertThat(drafts.check(administrator, code, PlanPart.QUOTA, broken))
                .anySatisfy(problem -> assertThat(problem.path()).startsWith("quota.awardForm"));
        assertThat(drafts.view(administrator, code).version()).isEqualTo(1);

        drafts.save(administrator, code, 1, PlanPart.QUOTA, broken);
        assertThat(drafts.view(administrator, code).problems(PlanPart.QUOTA)).isNotEmpty();
        refused("campaign-file", () -> drafts.save(administrator, code, 2, PlanPart.QUOTA, "[]"));
        refused("campaign-file", () -> drafts.save(administrator, code, 2, PlanPart.QUOTA, "{\"code\":\"other\"}"));
        refused("campaign-file", () -> drafts.save(administrator, code, 2, PlanPart.QUOTA, "{"));
    }

    @Test
    void theDeadlineIsEnteredByTheClocksOfVietnamAndWrittenWithItsOffset() {
        beginnings.copy(administrator, "dak-lak-2026", names());
        String times = drafts.part(administrator, code, PlanPart.TIMES);
        assertThat(times).contains("\"exclusive\":\"2026-03-31T00:00\"");

        drafts.save(administrator, code, 1, PlanPart.TIMES, times.replace("2026-03-31T00:00", "2027-04-01T17:30"));
        assertThat(drafts.export(administrator, code)).contains("2027-04-01T17:30:00+07:00");

        drafts.save(administrator, code, 2, PlanPart.TIMES, times);
        assertThat(drafts.differences(administrator, code))
                .as("the same instant is no difference")
                .hasSize(2);
        drafts.save(administrator, code, 3, PlanPart.TIMES, times.replace("2026-03-31T00:00", "mai"));
        assertThat(drafts.view(administrator, code).problems(PlanPart.TIMES)).isNotEmpty();
    }

    @Test
    void aCopyNamesTheAssumptionsThatItLeavesOutUntilItSaysThemItself() {
        Actor other = of(new OrganisationCode("dienbien"), Role.ORGANISATION_ADMINISTRATOR);
        beginnings.copy(other, "dien-bien-2021", names());
        assertThat(drafts.leftOut(other, code)).contains("electionDay").anySatisfy(place -> assertThat(place)
                .startsWith("parameters."));

        drafts.save(
                other,
                code,
                1,
                PlanPart.TIMES,
                drafts.part(other, code, PlanPart.TIMES)
                        .replaceFirst("\\{", "{\"electionDay\":{\"date\":\"2021-05-23\"},"));
        assertThat(drafts.leftOut(other, code)).doesNotContain("electionDay");
        beginnings.copy(administrator, "dak-lak-2026", new CampaignNames(code + "-2", "BSX" + number, names().title()));
        assertThat(drafts.leftOut(administrator, code + "-2")).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsRefusedAndToldWhoWasFirst() {
        beginnings.copy(administrator, "dak-lak-2026", names());
        String part = drafts.part(administrator, code, PlanPart.AIMS);
        drafts.save(administrator, code, 1, PlanPart.AIMS, part);

        refused("draft-changed", () -> drafts.save(administrator, code, 1, PlanPart.AIMS, part));
        refused("draft-changed", () -> drafts.open(administrator, code, 1, null));
        refused("draft-changed", () -> drafts.discard(administrator, code, 1));
    }

    @Test
    void whatIsExportedIsReadInAgain() {
        beginnings.copy(administrator, "dak-lak-2026", names());
        String file = drafts.export(administrator, code);
        drafts.discard(administrator, code, 1);

        assertThat(beginnings.take(administrator, code + ".yaml", file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NewDrafts.Taken(code, List.of()));
        assertThat(drafts.export(administrator, code)).isEqualTo(file);
        assertThat(drafts.view(administrator, code).sound()).isTrue();
        assertThat(audit.of(DAK_LAK, AuditSubject.campaign(code)))
                .extracting(AuditEvent::act)
                .contains("campaign.draft-begun", "campaign.draft-discarded");
    }

    @Test
    void aFileThatIsNoneOfOursIsRefusedWithItsReason() {
        String exported = drafts.exportOpened(administrator, "dak-lak-2026");
        refused("campaign-code-taken", () -> take(exported));
        refused("campaign-prefix-taken", () -> take(exported.replace("code: dak-lak-2026", "code: " + code)));
        refused(
                "campaign-organisation",
                () -> take(exported.replace("organisation: daklak", "organisation: dienbien")));
        refused("campaign-file", () -> take("not: [a campaign"));
        refused("campaign-file", () -> take("- a list"));
        refused("campaign-file", () -> take("schemaVersion: 9"));
        refused("campaign-file", () -> take("#".repeat(PlanText.MOST_BYTES + 1)));
        assertThat(drafts.all(administrator)).extracting(CampaignDraft::code).doesNotContain(code, "dak-lak-2026");
    }

    private void take(String text) {
        beginnings.take(administrator, "tep.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesAreSoundAndFree() {
        refused(
                "campaign-code",
                () -> beginnings.begin(administrator, new CampaignNames("Có Dấu", "BS1", names().title())));
        refused(
                "campaign-prefix",
                () -> beginnings.begin(administrator, new CampaignNames(code, "thuong", names().title())));
        refused(
                "campaign-code-taken",
                () -> beginnings.begin(administrator, new CampaignNames("dak-lak-2026", "BS1", names().title())));
        refused(
                "campaign-prefix-taken",
                () -> beginnings.begin(administrator, new CampaignNames(code, "DL2026", names().title())));
        beginnings.begin(administrator, names());
        refused("campaign-code-taken", () -> beginnings.begin(administrator, names()));
    }

    @Test
    void onlyAnAdministratorOfTheOrganisationSeesIt() {
        beginnings.begin(administrator, names());
        for (Actor other : List.of(
                of(DAK_LAK, Role.DIRECTOR),
                of(DAK_LAK, Role.AWARD_OFFICER),
                of(DAK_LAK, Role.SYSTEM_ADMINISTRATOR),
                of(new OrganisationCode("dienbien"), Role.ORGANISATION_ADMINISTRATOR))) {
            assertThatThrownBy(() -> drafts.view(other, code)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> drafts.export(other, code)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> drafts.discard(other, code, 1)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> beginnings.copy(other, "dak-lak-2026", names()))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void aCampaignIsOpenedAndAmendedByANotice() {
        beginnings.copy(administrator, "dak-lak-2026", names());
        try {
            drafts.open(administrator, code, 1, null);

            Campaign opened = campaigns.byCode(DAK_LAK, code).orElseThrow();
            assertThat(opened.version()).isEqualTo(1);
            assertThat(opened.open()).isTrue();
            assertThat(drafts.all(administrator))
                    .extracting(CampaignDraft::code)
                    .doesNotContain(code, "dak-lak-2026");

            beginnings.amend(administrator, code);
            assertThat(drafts.view(administrator, code).amends()).isTrue();
            String foundation = drafts.part(administrator, code, PlanPart.FOUNDATION);
            drafts.save(administrator, code, 1, PlanPart.FOUNDATION, foundation.replace("soạn thử", "sửa thử"));
            refused("ground", () -> drafts.open(administrator, code, 2, " "));
            assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                            .param(code)
                            .query(Integer.class)
                            .single())
                    .as("its process began with it")
                    .isEqualTo(1);
            assertThat(drafts.view(administrator, code).version()).isEqualTo(2);
            String times = drafts.part(administrator, code, PlanPart.TIMES);
            drafts.save(administrator, code, 2, PlanPart.TIMES, times.replace("2026-03-31T00:00", "2026-04-02T00:00"));
            refused("campaign-deadline", () -> drafts.open(administrator, code, 3, "Thông báo"));
            drafts.save(administrator, code, 3, PlanPart.TIMES, times);
            drafts.open(administrator, code, 4, "Thông báo số 12/TB-MAU ngày 02/3/2026");

            assertThat(campaigns.byCode(DAK_LAK, code).orElseThrow())
                    .satisfies(amended -> assertThat(amended.version()).isEqualTo(2))
                    .satisfies(
                            amended -> assertThat(amended.plan().title().vi()).contains("sửa thử"));
            assertThat(campaigns
                            .version(DAK_LAK, code, 1)
                            .orElseThrow()
                            .plan()
                            .title()
                            .vi())
                    .contains("soạn thử");
        } finally {
            administration.close(administrator, code, "Hết thử");
        }
        refused("campaign-open", () -> beginnings.amend(administrator, code));
    }

    @Test
    void aFileOfAnOlderSchemaIsBroughtToTheNewestAndSaysSo() {
        NewDrafts.Taken taken = beginnings.take(
                administrator,
                "small.yaml",
                TestPlans.resource("/campaigns/test/small.yaml")
                        .replace("code: small", "code: " + code)
                        .replace("SM2026", "BS" + number)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(taken.migrated()).extracting(PlanChange::path).contains("schemaVersion", "level");
        assertThat(drafts.export(administrator, code)).contains("schemaVersion: 2");
    }
}
