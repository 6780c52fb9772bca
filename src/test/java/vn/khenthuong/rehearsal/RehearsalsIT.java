package vn.khenthuong.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.CampaignExport;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.OrganisationExport;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.TestPeople;

/** Who may rehearse what, what the other process is given and what it is not; without starting it. */
@IntegrationTest
class RehearsalsIT {

    private static final String CAMPAIGN = "dak-lak-2026";
    private static final OrganisationCode DIEN_BIEN = new OrganisationCode("dienbien");
    private static final RehearsalRequest REQUEST =
            new RehearsalRequest(12, 8, 20, 15, 4, 20, 1L, LocalDate.of(2026, 3, 16));

    @Autowired
    private Rehearsals rehearsals;

    @Autowired
    private RehearsalSettings settings;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Units units;

    @Autowired
    private NewDrafts beginnings;

    @Autowired
    private CampaignDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Value("${khenthuong.data-dir}")
    private Path data;

    @TempDir
    private Path folder;

    private final Actor administrator = TestPeople.ADMINISTRATOR;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code like 'dien-tap-%'").update();
    }

    private static Actor of(OrganisationCode organisation, Role role) {
        return new Actor("ai.do", "Người Ví Dụ", organisation, Set.of(new Assignment(role, new UnitCode("sonoivu"))));
    }

    @Test
    void onlyTheOrganisationsAdministratorsRehearse() {
        for (Role role : List.of(Role.DIRECTOR, Role.AWARD_OFFICER, Role.SYSTEM_ADMINISTRATOR, Role.INSPECTOR)) {
            Actor actor = of(TestPeople.DAK_LAK, role);
            assertThat(rehearsals.offered(actor)).isFalse();
            assertThatThrownBy(() -> rehearsals.view(actor)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> rehearsals.opened(actor, CAMPAIGN)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> rehearsals.end(actor)).isInstanceOf(NotPermittedException.class);
        }
        Actor stranger = of(DIEN_BIEN, Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> rehearsals.opened(stranger, CAMPAIGN)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> rehearsals.pace(administrator, 5)).isInstanceOf(NotPermittedException.class);
        assertThat(rehearsals.view(administrator)).isEmpty();
    }

    @Test
    void aRequestThatIsNotSoundStartsNothing() {
        CampaignExport campaign = rehearsals.opened(administrator, CAMPAIGN);
        RehearsalRequest wrong = new RehearsalRequest(0, 1, 0, 0, 1, 1, 1L, LocalDate.of(2026, 3, 1));
        assertThatThrownBy(() -> rehearsals.begin(administrator, campaign, false, wrong))
                .isInstanceOf(RefusedException.class);
        assertThat(rehearsals.view(administrator)).isEmpty();
        assertThat(data.resolve("rehearsals"))
                .satisfiesAnyOf(none -> assertThat(none).doesNotExist(), empty -> assertThat(empty)
                        .isEmptyDirectory());
    }

    @Test
    void aPlanOfFewWordsBringsItsAssumptionsAlong() {
        Actor dienBien = of(DIEN_BIEN, Role.ORGANISATION_ADMINISTRATOR);
        CampaignExport export = rehearsals.opened(dienBien, "dien-bien-2021");
        assertThat(export.assumptions()).contains("campaign: dien-bien-2021");
        assertThat(export.file()).doesNotContain("Giả định");
        assertThat(RehearsalRequest.usualStart(export.plan())).isEqualTo("2021-05-24");
        assertThat(RehearsalRequest.usualStart(
                        rehearsals.opened(administrator, CAMPAIGN).plan()))
                .isEqualTo("2026-03-16");
    }

    /** What the text leaves out is asked for by name, and may come from a file of its own. */
    @Test
    void aDraftLacksFactsUntilTheyAreAssumed() {
        Actor dienBien = of(DIEN_BIEN, Role.ORGANISATION_ADMINISTRATOR);
        beginnings.copy(
                dienBien,
                "dien-bien-2021",
                new CampaignNames("dien-tap-thu", "DTTHU", new Text("Phong trào diễn tập", "Rehearsed")));
        RefusedException refused =
                catchThrowableOfType(() -> rehearsals.draft(dienBien, "dien-tap-thu", ""), RefusedException.class);
        assertThat(refused.findings()).isNotEmpty().allMatch(finding -> finding.rule()
                .equals("campaign-file"));

        String assumed = rehearsals.opened(dienBien, "dien-bien-2021").assumptions();
        CampaignExport whole = rehearsals.draft(
                dienBien, "dien-tap-thu", assumed.replace("campaign: dien-bien-2021", "campaign: dien-tap-thu"));
        assertThat(whole.plan().electionDay()).isNotNull();
        assertThat(drafts.export(dienBien, "dien-tap-thu")).doesNotContain("Giả định");
    }

    @Test
    void unitsAreMadeUpAndNobodyIsCopied() throws IOException {
        Organisation organisation = organisations.get(TestPeople.DAK_LAK);
        CampaignExport campaign = rehearsals.opened(administrator, CAMPAIGN);
        RehearsalFiles files = new RehearsalFiles(organisation, units.all(TestPeople.DAK_LAK), campaign);
        List<Unit> tree = files.tree(12, 1);
        assertThat(tree)
                .filteredOn(unit -> unit.mark().equals("rehearsal"))
                .hasSize(12)
                .allSatisfy(unit -> {
                    assertThat(unit.name()).contains("diễn tập");
                    assertThat(unit.kind().submits()).isTrue();
                });
        assertThat(tree)
                .extracting(Unit::code)
                .contains(organisation.offices().deciding().unit());
        assertThat(files.tree(12, 1)).isEqualTo(tree);

        RehearsalDirectory directory = RehearsalDirectory.make(folder);
        files.write(directory, 12, 1);
        String written = Files.readString(directory.root().resolve("organisation/rehearsal.yaml"));
        assertThat(written).contains("DIỄN TẬP").doesNotContain(TestPeople.ADMINISTRATOR.fullName());
        assertThat(OrganisationExport.yaml(organisation, organisation.name(), tree))
                .contains("unit: \"sonoivu\"");
    }

    @Test
    void theOtherProcessGetsSecretsOfItsOwnAndNoWayOut() throws IOException {
        RehearsalDirectory directory = RehearsalDirectory.make(folder);
        RehearsalProperties properties =
                new RehearsalProperties(true, 1, null, null, null, null, java.time.Duration.ofHours(1));
        Path file = settings.write(directory, properties, REQUEST, CAMPAIGN, "the-key");
        Properties read = new Properties();
        read.load(new ByteArrayInputStream(Files.readAllBytes(file)));
        assertThat(read.getProperty("khenthuong.database.url")).isEmpty();
        assertThat(read.getProperty("khenthuong.data-dir"))
                .startsWith(folder.toRealPath().toString());
        assertThat(read.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(read.getProperty("khenthuong.secret")).hasSize(64).isNotEqualTo(settings.secret());
        assertThat(read.stringPropertyNames())
                .noneMatch(name -> name.startsWith("spring.mail") || name.contains("admin"));
        assertThat(read.getProperty("khenthuong.rehearsal.enabled")).isEqualTo("false");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).contains("the-key");
    }
}
