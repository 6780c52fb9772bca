package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;

/** Campaign versions on the real database. Each test works on a file of its own and is rolled back. */
@IntegrationTest
@Transactional
@RecordApplicationEvents
class CampaignIT {

    private static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");
    private static final String CODE = "ban-sao";

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignTable table;

    @Autowired
    PlanReader reader;

    @Autowired
    Units units;

    @Autowired
    Organisations organisations;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents published;

    @TempDir
    Path directory;

    private final Actor administrator = actor("quantri.test", Role.ORGANISATION_ADMINISTRATOR);
    private Path file;

    @Autowired
    ObjectProvider<ClosingCheck> closing;

    private CampaignStart start;
    private CampaignAdministration administration;

    @BeforeEach
    void ownFile() throws IOException {
        file = directory.resolve(CODE + ".yaml");
        write(TestPlans.dakLak());
        CampaignFiles files = new CampaignFiles(
                new PathMatchingResourcePatternResolver(),
                directory.toUri() + "*.yaml",
                Set.of(),
                reader,
                organisations,
                units,
                campaigns);
        start = new CampaignStart(organisations, files, table, audit, transactions, clock);
        administration = new CampaignAdministration(campaigns, table, files, closing, audit, events, clock);
    }

    @Test
    void theRealCampaignIsOpenAtStart() {
        Campaign campaign = campaigns.byCode(DAK_LAK, "dak-lak-2026").orElseThrow();

        assertThat(campaign.version()).isEqualTo(1);
        assertThat(campaign.prefix()).isEqualTo("DL2026");
        assertThat(campaign.open()).isTrue();
        assertThat(campaign.deadline()).contains(Instant.parse("2026-03-30T17:00:00Z"));
        assertThat(campaigns.open(DAK_LAK)).extracting(Campaign::code).contains("dak-lak-2026");
        assertThat(units.all(DAK_LAK).stream().filter(u -> u.kind() != UnitKind.SUBORDINATE))
                .allSatisfy(body -> assertThat(campaign.lineFor(body)).isPresent());
    }

    @Test
    void aFileOpensOnceAndItsRestartChangesNothing() {
        start.afterSingletonsInstantiated();
        start.afterSingletonsInstantiated();

        assertThat(campaigns.byCode(DAK_LAK, CODE).orElseThrow().version()).isEqualTo(1);
        assertThat(administration.pendingChange(DAK_LAK, CODE)).isEmpty();
        assertThat(audit.of(DAK_LAK, AuditSubject.campaign(CODE)))
                .extracting(AuditEvent::act)
                .containsExactly("campaign.opened");
    }

    @Test
    void aChangedFileWaitsForAnAdministrator() throws IOException {
        start.afterSingletonsInstantiated();
        write(TestPlans.dakLak().replaceFirst("max: 5", "max: 6"));
        start.afterSingletonsInstantiated();

        assertThat(bcdLimit(campaigns.byCode(DAK_LAK, CODE).orElseThrow())).isEqualTo(5);
        PendingChange pending = administration.pendingChange(DAK_LAK, CODE).orElseThrow();
        assertThat(pending.limitsChanged()).isTrue();
        assertThat(pending.deadlineChanged()).isFalse();
        assertThat(pending.problems()).isEmpty();

        assertThatThrownBy(() ->
                        administration.applyNewVersion(actor("giamdoc.test", Role.DIRECTOR), CODE, "Công văn số 1"))
                .isInstanceOf(NotPermittedException.class);
        Campaign applied = administration.applyNewVersion(administrator, CODE, "Công văn số 1");

        assertThat(applied.version()).isEqualTo(2);
        assertThat(bcdLimit(campaigns.byCode(DAK_LAK, CODE).orElseThrow())).isEqualTo(6);
        assertThat(bcdLimit(campaigns.version(DAK_LAK, CODE, 1).orElseThrow())).isEqualTo(5);
        assertThat(administration.pendingChange(DAK_LAK, CODE)).isEmpty();
        assertThat(rules(() -> administration.applyNewVersion(administrator, CODE, "x")))
                .containsExactly("pending-change");
    }

    @Test
    void aBrokenChangeIsReportedAndRefused() throws IOException {
        start.afterSingletonsInstantiated();
        write(TestPlans.dakLak().replaceFirst("max: 5", "max: -5"));

        assertThat(administration.pendingChange(DAK_LAK, CODE).orElseThrow().problems())
                .singleElement()
                .asString()
                .contains("quota.lines[BCD].limits[0].max");
        assertThat(rules(() -> administration.applyNewVersion(administrator, CODE, "Công văn số 1")))
                .containsExactly("campaign-file");
        assertThatThrownBy(() -> start.afterSingletonsInstantiated()).isInstanceOf(PlanFileException.class);
    }

    @Test
    void aNewVersionKeepsWhatDossiersReferTo() throws IOException {
        start.afterSingletonsInstantiated();
        write(TestPlans.dakLak().replace("key: COMMUNE\n", "key: XA_PHUONG\n"));

        assertThat(rules(() -> administration.applyNewVersion(administrator, CODE, "Công văn số 1")))
                .containsExactly("campaign-identity");
    }

    @Test
    void aNewVersionForgetsNoSlotThatWasCounted() throws IOException {
        start.afterSingletonsInstantiated();
        write(TestPlans.dakLak().replaceFirst("counts: INDIVIDUAL", "counts: ANY"));
        assertThat(rules(() -> administration.applyNewVersion(administrator, CODE, "Công văn số 1")))
                .containsExactly("campaign-line-counts");

        write(TestPlans.dakLak()
                .replace("bodies: [mttq, sonoivu, vpubnd]", "bodies: [mttq, vpubnd]")
                .replace("bodies: [bantochuc, congan, ", "bodies: [bantochuc, sonoivu, congan, "));
        assertThat(rules(() -> administration.applyNewVersion(administrator, CODE, "Công văn số 1")))
                .containsExactly("campaign-line-counts", "campaign-line-counts");
        assertThat(campaigns.byCode(DAK_LAK, CODE).orElseThrow().version()).isEqualTo(1);
    }

    /** Refused by its length, before anything of it is parsed. */
    @Test
    void aFileOfTenMegabytesStopsTheStart() throws IOException {
        write(TestPlans.dakLak() + "#" + "x".repeat(10 * 1024 * 1024));

        assertThatThrownBy(() -> start.afterSingletonsInstantiated())
                .isInstanceOf(PlanFileException.class)
                .hasMessageContaining("larger than 1024 KiB, so it was not read");
    }

    /** Which campaign carries out which is a tree, over all files. */
    @Test
    void aLoopOfParentsStopsTheStart() throws IOException {
        Files.writeString(file, carryingOut(CODE, "BS2026", "vong-tron"));
        Files.writeString(directory.resolve("vong-tron.yaml"), carryingOut("vong-tron", "VT2026", CODE));

        assertThatThrownBy(() -> start.afterSingletonsInstantiated())
                .isInstanceOf(PlanFileException.class)
                .hasMessageContainingAll(
                        "parent.campaign: the campaigns above lead round in a circle", CODE, "vong-tron");
        assertThat(campaigns.byCode(DAK_LAK, CODE)).isEmpty();
    }

    private static String carryingOut(String code, String prefix, String parent) {
        return TestPlans.resource("/campaigns/test/open.yaml")
                        .replace("code: open", "code: " + code)
                        .replace("prefix: MO2026", "prefix: " + prefix)
                        .replace("level: DEPARTMENT", "level: PROVINCE")
                + "parent: { campaign: { organisation: daklak, code: " + parent
                + " }, clause: { ref: KH mở, quote: Chỉ thị mẫu } }\n";
    }

    /** A form is granted inside the organisation or goes up to the State; a file runs campaigns of its own level. */
    @Test
    void aFormThatTheOrganisationMayNotGrantStopsTheStart() throws IOException {
        write(TestPlans.dakLak()
                .replace("key: provincial-certificate", "key: ministerial-certificate")
                .replace("awardForm: provincial-certificate", "awardForm: ministerial-certificate"));

        assertThatThrownBy(() -> start.afterSingletonsInstantiated())
                .isInstanceOf(PlanFileException.class)
                .hasMessageContaining("awardForms[ministerial-certificate].key: Tỉnh Đắk Lắk does not grant"
                        + " 'ministerial-certificate'; expected one of provincial-certificate, unit-commendation");
    }

    @Test
    void aFileOfAnOrganisationThatIsNotHereIsLeftAside() throws IOException {
        write(TestPlans.dakLak().replace("organisation: daklak", "organisation: noikhac"));

        start.afterSingletonsInstantiated();

        assertThat(campaigns.byCode(DAK_LAK, CODE)).isEmpty();
        assertThat(campaigns.byCode(new OrganisationCode("noikhac"), CODE)).isEmpty();
    }

    /** Version 1 asked for everything: nothing of it can be assumed beside the file. */
    @Test
    void aFileOfVersion1RestsOnNoAssumptions() throws IOException {
        String said = TestPlans.resource("/campaigns/test/small.yaml").replace("code: small", "code: " + CODE);
        String day = said.substring(said.indexOf("electionDay:"), said.indexOf("finalReview:"));
        write(said.replace(day, ""));
        Path beside = Files.createDirectories(directory.resolve("assumptions")).resolve(CODE + ".yaml");
        Files.writeString(
                beside, "schemaVersion: 2\ncampaign: " + CODE + "\nnote: { vi: Giả định, en: Assumed }\n" + day);
        assertThatThrownBy(() -> start.afterSingletonsInstantiated())
                .as("version 1 knew no assumptions")
                .hasMessageContaining("'electionDay' is missing");
    }

    /** Until the event is recorded the window is open; whoever may announce may record it, and the newest record counts. */
    @Test
    void anEventEndsTheWindow() {
        LocalDate today = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        String text = TestPlans.resource("/campaigns/test/open.yaml")
                .replace("code: open", "code: " + CODE)
                .replace("prefix: MO2026", "prefix: BS2026")
                .replace("from: 2026-01-20", "from: " + today.minusMonths(2));
        table.open(reader.read(CODE + ".yaml", text), clock.instant());
        table.add(reader.read(CODE + ".yaml", text), 1, text, "a".repeat(64), "test", clock.instant());
        WindowEnds ends = new WindowEnds(campaigns, table, audit, clock);
        Actor director = actor("giamdoc.test", Role.DIRECTOR);
        WindowEnds.Entry sound = new WindowEnds.Entry(today.minusDays(1), " 12/BC-UBBC ", today);

        assertThat(campaigns.byCode(DAK_LAK, CODE).orElseThrow().lastDay()).isEmpty();
        assertThatThrownBy(() -> ends.record(actor("canbo.test", Role.AWARD_OFFICER), CODE, sound))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ends.record(director, "khong-co", sound)).isInstanceOf(NotPermittedException.class);
        assertThat(rules(() ->
                        ends.record(director, CODE, new WindowEnds.Entry(today.plusDays(1), " ", today.plusDays(1)))))
                .containsExactly("window-end-day", "window-end-document", "window-end-document-date");
        assertThat(rules(() -> ends.record(director, CODE, new WindowEnds.Entry(today.minusMonths(3), "1/BC", today))))
                .containsExactly("window-end-day");
        assertThat(rules(() -> ends.record(administrator, "dak-lak-2026", sound)))
                .containsExactly("window-end-event");

        Campaign ended = ends.record(director, CODE, sound);
        assertThat(ended.lastDay()).contains(today.minusDays(1));
        assertThat(ended.rules().windowTo()).isEqualTo(today.minusDays(1));
        assertThat(ended.ended().documentNumber()).isEqualTo("12/BC-UBBC");
        ends.record(director, CODE, new WindowEnds.Entry(today, "13/BC-UBBC", today));
        assertThat(campaigns.byCode(DAK_LAK, CODE).orElseThrow().lastDay()).contains(today);
        assertThat(audit.of(DAK_LAK, AuditSubject.campaign(CODE)))
                .extracting(AuditEvent::act)
                .containsExactly("window.ended", "window.ended");

        table.close(DAK_LAK, CODE, clock.instant());
        assertThat(rules(() -> ends.record(director, CODE, sound))).containsExactly("campaign-open");
    }

    @Test
    void aFileUnderAnotherNameStopsTheStart() throws IOException {
        Files.move(file, directory.resolve("ten-khac.yaml"));

        assertThatThrownBy(() -> start.afterSingletonsInstantiated())
                .isInstanceOf(PlanFileException.class)
                .hasMessageContaining("expected ten-khac");
    }

    @Test
    void closingTellsTheRouteOnce() {
        start.afterSingletonsInstantiated();

        administration.close(administrator, CODE, "Đã tổng kết phong trào");

        assertThat(campaigns.byCode(DAK_LAK, CODE).orElseThrow().open()).isFalse();
        assertThat(published.stream(CampaignClosed.class))
                .extracting(CampaignClosed::campaign)
                .containsExactly(CODE);
        assertThat(rules(() -> administration.close(administrator, CODE, "Lần nữa")))
                .containsExactly("campaign-open");
        assertThatThrownBy(() -> administration.close(administrator, "khong-co", "x"))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void storedVersionsAreNotOverwritten() {
        start.afterSingletonsInstantiated();
        Plan plan = campaigns.byCode(DAK_LAK, CODE).orElseThrow().plan();

        assertThatThrownBy(() -> table.add(plan, 1, "khác", "0".repeat(64), "ai.do", clock.instant()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aUnitAddedBelowABodyBreaksNoStart() {
        Unit below = units.addSubordinate(administrator, new UnitCode("soyte"), new UnitCode("syt-mau"), "Phòng Mẫu");
        start.afterSingletonsInstantiated();
        Campaign campaign = campaigns.byCode(DAK_LAK, CODE).orElseThrow();

        assertThat(campaign.lineFor(below)).isEmpty();
        assertThat(campaign.lineFor(units.lineBodyOf(DAK_LAK, below.code())))
                .map(QuotaLine::key)
                .contains("PROV_OTHER");
    }

    private void write(String text) throws IOException {
        Files.writeString(
                file, text.replace("code: dak-lak-2026", "code: " + CODE).replace("prefix: DL2026", "prefix: BS2026"));
    }

    private static int bcdLimit(Campaign campaign) {
        return campaign.plan().quotaLine("BCD").orElseThrow().limits().get(0).max();
    }

    private static List<String> rules(Runnable act) {
        try {
            act.run();
        } catch (RefusedException e) {
            return e.findings().stream().map(Finding::rule).toList();
        }
        return List.of();
    }

    private static Actor actor(String login, Role role) {
        return new Actor(login, login, DAK_LAK, Set.of(new Assignment(role, new UnitCode("sonoivu"))));
    }
}
