package vn.khenthuong.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** Units register works, report on them and prove them; only they and who leads the campaign see them. */
@IntegrationTest
class WorksIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Works works;

    @Autowired
    RegisteredWorks registered;

    @Autowired
    Files files;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private Route route;
    private OwnCampaign campaign;
    private UnitCode unit;
    private Actor officer;
    private LocalDate today;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        campaign = OwnCampaign.in(context);
        unit = Communes.next(context);
        officer = route.officer(unit);
        today = route.today();
    }

    @AfterEach
    void takeAway() {
        campaign.close();
    }

    private WorkInput input(String title, LocalDate due) {
        return new WorkInput(title, "Nội dung", "12 trên 12 điểm", due, "Phòng Văn hóa - Xã hội");
    }

    private Work work(String title) {
        return works.register(officer, campaign.code(), unit, input(title, today.plusDays(5)));
    }

    private WorkReport underWay(Integer percent) {
        return new WorkReport(WorkState.UNDER_WAY, percent, "Đang làm");
    }

    @Test
    void isRegisteredReportedProvedAndDone() {
        Work work = work("Trang trí điểm bỏ phiếu");
        assertThat(work.version()).isZero();
        assertThat(work.state()).isEqualTo(WorkState.REGISTERED);
        FileId first = route.pdf(officer, unit);
        FileId second = route.pdf(officer, unit);
        works.attach(officer, work.id(), first);
        works.attach(officer, work.id(), second);
        works.detach(officer, work.id(), second);
        assertThat(files.infos(List.of(second))).isEmpty();

        work = works.report(officer, work.id(), 0, underWay(40));
        assertThat(work.percent()).isEqualTo(40);
        work = works.change(officer, work.id(), 1, input("Trang trí 12 điểm", today.plusDays(9)));
        assertThat(work.percent()).isEqualTo(40);
        work = works.report(route.clerk(unit), work.id(), 2, new WorkReport(WorkState.DONE, null, null));
        assertThat(work.percent()).isEqualTo(100);
        assertThat(work.endedAt()).isNotNull();
        assertThat(files.info(first).sealed()).isTrue();
        FileId late = route.pdf(officer, unit);
        works.attach(officer, work.id(), late);
        assertThat(files.info(late).sealed()).isTrue();

        WorkView view = registered.view(route.appraiser(), work.id());
        assertThat(view.mayWrite()).isFalse();
        assertThat(view.files()).extracting(file -> file.id()).containsExactly(first, late);
        assertThat(view.progress()).extracting(WorkProgress::percent).containsExactly(100, 40);
        assertThat(files.info(route.appraiser(), first).id()).isEqualTo(first);
        assertThatThrownBy(() -> files.info(route.officer(Communes.next(context)), first))
                .isInstanceOf(NotPermittedException.class);
        assertThat(audit.of(Route.DAKLAK, new AuditSubject("work", work.id().toString())))
                .extracting(AuditEvent::act)
                .containsExactly(
                        "work.registered",
                        "work.file-added",
                        "work.file-added",
                        "work.file-removed",
                        "work.reported",
                        "work.changed",
                        "work.done",
                        "work.file-added");
        UUID id = work.id();
        assertThat(Refused.rules(() -> works.report(officer, id, 3, underWay(50))))
                .containsExactly("work-ended");
        assertThat(Refused.rules(() -> works.change(officer, id, 3, input("Khác", today))))
                .containsExactly("work-ended");
        assertThat(Refused.rules(() -> works.detach(officer, id, first))).containsExactly("work-ended");
    }

    @Test
    void isTheUnitsOwnAndWhoLeadsSeesAll() {
        Work work = work("Của riêng đơn vị");
        UnitCode other = Communes.next(context);
        works.register(route.officer(other), campaign.code(), other, input("Của xã khác", today.plusDays(1)));

        assertThat(page(officer, WorkFilter.ALL)).containsExactly("Của riêng đơn vị");
        assertThat(page(route.appraiser(), WorkFilter.ALL)).containsExactly("Của xã khác", "Của riêng đơn vị");
        assertThat(page(route.person(new UnitCode("sonoivu"), Role.INSPECTOR), new WorkFilter(unit, null, false)))
                .containsExactly("Của riêng đơn vị");
        assertThat(page(route.appraiser(), new WorkFilter(null, WorkState.DONE, false)))
                .isEmpty();
        assertThatThrownBy(() -> page(officer, new WorkFilter(other, null, false)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(page(route.person(new UnitCode("vpubnd"), Role.CHAIRMAN), WorkFilter.ALL))
                .isEmpty();
        for (Actor stranger : List.of(route.officer(other), route.person(new UnitCode("vpubnd"), Role.CHAIRMAN))) {
            assertThatThrownBy(() -> registered.view(stranger, work.id()))
                    .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                            .isFalse());
            assertThatThrownBy(() -> works.report(stranger, work.id(), 0, underWay(1)))
                    .isInstanceOf(NotPermittedException.class);
        }
        for (Actor reader : List.of(route.appraiser(), route.person(unit, Role.COUNCIL_MEMBER))) {
            assertThat(registered.view(reader, work.id()).mayWrite()).isFalse();
            assertThatThrownBy(() -> works.report(reader, work.id(), 0, underWay(1)))
                    .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                            .isTrue());
        }
        assertThatThrownBy(() -> works.register(officer, campaign.code(), other, input("Thay", today)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> works.register(officer, "khong-co", unit, input("Thay", today)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        works.register(officer, campaign.code(), new UnitCode("bcd"), input("Không tự đề nghị", today)))
                .isInstanceOf(NotPermittedException.class);
    }

    private List<String> page(Actor actor, WorkFilter filter) {
        return registered.page(actor, campaign.code(), filter, 0, 50).rows().stream()
                .map(Work::title)
                .toList();
    }

    @Test
    void whatIsMissingOrImpossibleIsRefusedAndChangesNothing() {
        assertThat(Refused.rules(() ->
                        works.register(officer, campaign.code(), unit, new WorkInput(" ", null, null, null, null))))
                .containsExactly("input-required", "input-required", "input-required");
        assertThat(Refused.rules(() -> works.register(
                        officer,
                        campaign.code(),
                        unit,
                        new WorkInput("x".repeat(201), "x".repeat(4001), "x".repeat(501), today, "x".repeat(201)))))
                .containsOnly("input-too-long")
                .hasSize(4);
        for (LocalDate wrong : List.of(today.minusDays(1), today.plusYears(3))) {
            assertThat(Refused.rules(() -> works.register(officer, campaign.code(), unit, input("Việc", wrong))))
                    .containsExactly("work-due");
        }
        Work work = work("Việc");
        for (WorkReport wrong :
                List.of(underWay(null), underWay(-1), underWay(100), new WorkReport(WorkState.STOPPED, null, " "))) {
            assertThat(Refused.rules(() -> works.report(officer, work.id(), 0, wrong)))
                    .as(wrong.toString())
                    .hasSize(1);
        }
        for (WorkState wrong : new WorkState[] {null, WorkState.REGISTERED}) {
            assertThat(Refused.rules(() -> works.report(officer, work.id(), 0, new WorkReport(wrong, 1, ""))))
                    .containsExactly("input-required");
        }
        assertThatThrownBy(() -> works.report(officer, work.id(), 7, underWay(10)))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(Refused.rules(() -> works.attach(officer, work.id(), null))).containsExactly("input-required");
        FileId used = route.pdf(officer, unit);
        works.attach(officer, work.id(), used);
        assertThat(Refused.rules(() -> works.attach(officer, work("Việc hai").id(), used)))
                .containsExactly("file-in-use");
        IntStream.range(1, WorkChecks.MOST_FILES)
                .forEach(i -> works.attach(officer, work.id(), route.pdf(officer, unit)));
        FileId onemore = route.pdf(officer, unit);
        assertThat(Refused.rules(() -> works.attach(officer, work.id(), onemore)))
                .containsExactly("files-too-many");
        assertThatThrownBy(() -> works.detach(officer, work.id(), new FileId(UUID.randomUUID())))
                .isInstanceOf(NotPermittedException.class);
        assertThat(registered.view(officer, work.id()).progress()).isEmpty();

        // Its last day is over: the words may change, the day itself only to one that is still to come.
        jdbc.sql("update campaign_work set due = ? where id = ?")
                .params(today.minusDays(1), work.id())
                .update();
        assertThat(registered.late(Route.DAKLAK, campaign.code()))
                .extracting(Work::id)
                .containsExactly(work.id());
        assertThat(page(officer, new WorkFilter(null, null, true))).containsExactly("Việc");
        works.change(officer, work.id(), 0, input("Việc đã đổi tên", today.minusDays(1)));
        assertThat(Refused.rules(() -> works.change(officer, work.id(), 1, input("Việc", today.minusDays(2)))))
                .containsExactly("work-due");

        campaign.closeCampaign();
        assertThat(Refused.rules(() -> works.report(officer, work.id(), 1, underWay(10))))
                .containsExactly("campaign-open");
        assertThat(Refused.rules(() -> work("Muộn"))).containsExactly("campaign-open");
    }

    @Test
    void aUnitCannotRegisterWithoutEnd() {
        jdbc.sql(
                        "insert into campaign_work (id, organisation, campaign, unit, title, description, measure, due, responsible,"
                                + " state, percent, note, version, registered_by, registered_at, changed_by, changed_at)"
                                + " select gen_random_uuid(), 'daklak', ?, ?, 'Việc ' || n, '', 'Xong', ?, '', 'REGISTERED', 0, '', 0,"
                                + " 'test', timestamptz '2026-01-01', 'test', timestamptz '2026-01-01' from generate_series(1, 100) n")
                .params(campaign.code(), unit.value(), today)
                .update();

        assertThat(Refused.rules(() -> work("Một trăm lẻ một"))).containsExactly("works-too-many");
    }

    @Test
    void pagesRegisterReportAndShow() {
        Visitor visitor = new Visitor(context);
        String list = "/campaigns/" + campaign.code() + "/works";
        assertThat(Visitor.html(visitor.open(officer, list)))
                .contains("Chưa có công trình, phần việc", "Đăng ký công trình, phần việc");
        assertThat(Visitor.html(visitor.open(route.appraiser(), list))).doesNotContain("works/new");
        assertThat(visitor.open(route.appraiser(), list + "/new").getStatus()).isEqualTo(403);
        var refused = visitor.send(officer, MockMvcRequestBuilders.post(list).param("due", "31/02/2026"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("không phải là một ngày");
        String page = visitor.send(
                        officer,
                        MockMvcRequestBuilders.post(list)
                                .param("title", "Dọn vệ sinh khu dân cư")
                                .param("measure", "10 khu")
                                .param("due", "%td/%<tm/%<tY".formatted(today.plusDays(3))))
                .getRedirectedUrl();
        assertThat(page).startsWith(list + "/");
        assertThat(Visitor.html(visitor.open(officer, page)))
                .contains("Dọn vệ sinh khu dân cư", "Báo cáo tiến độ", "Sửa nội dung đăng ký")
                .doesNotContain("??");
        assertThat(visitor.send(
                                officer,
                                MockMvcRequestBuilders.post(page + "/progress")
                                        .param("version", "0")
                                        .param("state", "UNDER_WAY")
                                        .param("percent", "100"))
                        .getStatus())
                .isEqualTo(422);
        visitor.send(
                officer,
                MockMvcRequestBuilders.post(page + "/progress")
                        .param("version", "0")
                        .param("state", "UNDER_WAY")
                        .param("percent", "30"));
        assertThat(visitor.send(
                                officer,
                                MockMvcRequestBuilders.post(page + "/progress")
                                        .param("version", "0")
                                        .param("state", "DONE"))
                        .getStatus())
                .as("somebody was faster")
                .isEqualTo(409);
        assertThat(visitor.send(
                                officer,
                                MockMvcRequestBuilders.multipart(page + "/files")
                                        .file(new MockMultipartFile(
                                                "file", "Ảnh.pdf", "application/pdf", Pdfs.onePage())))
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(visitor.send(officer, MockMvcRequestBuilders.multipart(page + "/files"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(Visitor.html(visitor.open(route.appraiser(), page)))
                .contains("30 %", "Ảnh.pdf")
                .doesNotContain("Ghi tiến độ", "??");
        assertThat(Visitor.html(visitor.open(route.appraiser(), list + "?unit=" + unit + "&state=UNDER_WAY")))
                .contains("Dọn vệ sinh khu dân cư", "30 %");
        assertThat(visitor.open(route.officer(Communes.next(context)), page).getStatus())
                .isEqualTo(404);
        assertThat(visitor.open(officer, page.replace(campaign.code(), "dak-lak-2026"))
                        .getStatus())
                .isEqualTo(404);
    }

    /** What a unit registered stands beside its dossier, for its own people and for who appraises. */
    @Test
    void provesWhatADossierSays() {
        String current = "dak-lak-2026";
        Work work = works.register(officer, current, unit, input("Công trình làm căn cứ", today.plusDays(5)));
        try {
            ProposalCode draft = route.drafted(unit, List.of(route.individual(unit)));
            Visitor visitor = new Visitor(context);
            assertThat(Visitor.html(visitor.open(officer, "/dossiers/" + draft)))
                    .contains("Công trình làm căn cứ", "/works/" + work.id());
            ProposalCode sent = route.sent(unit, List.of(route.individual(unit)));
            String task = route.tasks
                    .openTask(route.appraiser(), sent.value(), "checkReception")
                    .orElseThrow()
                    .id();
            for (String path : List.of("/dossiers/" + sent, "/tasks/" + task, "/tasks/" + task + "/form")) {
                assertThat(Visitor.html(visitor.open(route.appraiser(), path)))
                        .contains("Công trình, phần việc đơn vị đã đăng ký (1)", "Công trình làm căn cứ");
            }
        } finally {
            jdbc.sql("delete from campaign_work where id = ?").param(work.id()).update();
        }
    }

    @Test
    void theInterfaceForProgramsSaysTheSame() {
        TestPeople people = TestPeople.in(context);
        int port = context.getEnvironment().getProperty("local.server.port", Integer.class);
        ApiClient api = ApiClient.as(port, people.in(unit, Role.AWARD_OFFICER), TestPeople.PASSWORD);
        ApiClient office = ApiClient.as(port, people.office(Role.APPRAISER), TestPeople.PASSWORD);
        String path = "/api/campaigns/" + campaign.code() + "/works";
        Map<String, Object> work = Map.of(
                "unit",
                unit.value(),
                "title",
                "Qua API",
                "measure",
                "Xong",
                "due",
                today.plusDays(2).toString());

        office.post(path, work).expect(403);
        assertThat(api.post(path, Map.of("unit", "khong-co")).expect(422).blockingRules())
                .containsExactly("unit-known");
        String id = api.post(path, work).expect(201).json().path("id").asText();
        String file = api.upload(unit.value(), "campaign-work", "ket-qua.pdf", Pdfs.onePage())
                .expect(201)
                .json()
                .path("id")
                .asText();
        api.put(path + "/" + id + "/files/" + file, Map.of()).expect(204);
        api.put(path + "/" + id + "?version=5", Map.of("title", "x", "measure", "y", "due", today.toString()))
                .expect(409);
        api.post(path + "/" + id + "/progress?version=0", Map.of("state", "UNDER_WAY", "percent", 20))
                .expect(200);
        assertThat(office.get(path + "/" + id)
                        .expect(200)
                        .json()
                        .path("files")
                        .path(0)
                        .asText())
                .isEqualTo(file);
        assertThat(office.get(path + "?state=UNDER_WAY&unit=" + unit)
                        .expect(200)
                        .json()
                        .path("found")
                        .asInt())
                .isEqualTo(1);
        api.delete(path + "/" + id + "/files/" + file).expect(204);
        assertThat(api.get(path + "?page=-1&size=0")
                        .expect(200)
                        .json()
                        .path("found")
                        .asInt())
                .isEqualTo(1);
    }
}
