package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** The whole route of a dossier, from the unit's draft to the register, each act by the person whose act it is. */
@IntegrationTest
@InBrowser
class RouteInBrowserIT {

    private static final String UNIT = "22276";
    private static final String PERSON = "Nguyễn Thị Ví Dụ";
    private static final String TEAM = "Phòng Văn hóa - Xã hội Ví Dụ";
    private static final String DECISION = "2276/QĐ-UBND";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String MEETING = TYPED.format(RouteWalker.MEETING);

    @Autowired
    private ApplicationContext context;

    private RouteWalker walker;
    private Windows windows;
    private String code;
    private String individual;
    private String collective;
    private int shots;

    @BeforeEach
    void people() {
        walker = RouteWalker.of(context, UNIT);
        // Without an administrator Tasklist would lead everybody to the engine's own set-up.
        walker.people().office(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void fromTheDraftToTheRegister(Windows opened) {
        windows = opened;
        officerDrafts();
        secretaryRecordsTheMeeting();
        headSigns();
        clerkNumbersAndSends();
        officeReceives();
        administratorSeesTheInstance();
        officeAppraises();
        divisionHeadApproves();
        String round = officeGathers();
        directorSigns(round);
        reviewerForwards(round);
        chairmanDecides(round);
        clerkIssues(round);
        unitSeesTheDecision();
        registerHoldsTheAward();
    }

    private void officerDrafts() {
        Person officer = unit(Role.AWARD_OFFICER);
        officer.sees("Đơn vị chưa có hồ sơ nào").shoot(shot("trang-chu-cua-don-vi"));
        officer.press("Lập hồ sơ đề nghị").sees("Chưa có cá nhân, tập thể nào");
        code = officer.subject();
        assertThat(code).matches("[A-Z]+\\d{4}-\\d+");
        officer.sees(".page-head .state", "Đang soạn").shoot(shot("ho-so-trong"));

        officer.follow("Thêm cá nhân").type("name", PERSON).type("birthDate", "19/05/1985");
        officer.choose("female", "true").type("jobTitle", "Công chức Văn phòng");
        officer.type("workplace", "Văn phòng HĐND và UBND").tick("[id=\"directWorker\"]");
        officer.choose("subjectType", "polling-team-member");
        achievement(officer);
        officer.shoot(shot("them-ca-nhan")).press("Lưu");
        officer.sees(PERSON).sees(".work__side", "Chưa có báo cáo thành tích");
        officer.shoot(shot("thieu-bao-cao"));
        individual = walker.nominees(code).get(0);
        report(officer, individual, "bao-cao-ca-nhan.pdf");

        officer.follow("Thêm tập thể").type("name", TEAM).choose("subjectType", "commune-agency");
        achievement(officer);
        officer.shoot(shot("them-tap-the")).press("Lưu").sees(TEAM);
        collective = walker.nominees(code).get(1);
        report(officer, collective, "bao-cao-tap-the.pdf");

        officer.sees(".quota", "Trường hợp trong hồ sơ này2").sees(".quota", "Còn lại nếu chọn tất cả0");
        assertThat(officer.find(".work__side")).not().containsText("Chưa có báo cáo thành tích");
        officer.shoot(shot("ho-so-du"));
        officer.follow("Đọc soát tên in trên bằng (2 tên chưa đọc)").sees(".as-printed >> nth=0", PERSON);
        for (Locator tick : officer.find("input[name^=read-]").all()) {
            tick.check();
        }
        officer.shoot(shot("doc-soat-ten")).press("Xác nhận đã đọc soát").sees("2 tên đã được đọc soát");
        officer.press("Trình Hội đồng Thi đua - Khen thưởng").sees(".page-head .state", "Chờ họp Hội đồng");
        officer.shoot(shot("da-trinh-hoi-dong"));
        assertThat(walker.state(code)).isEqualTo("COUNCIL");
    }

    private static void achievement(Person officer) {
        officer.type("achievementFrom", "01/10/2025").type("achievementTo", "20/03/2026");
        officer.type("achievement", "Hoàn thành xuất sắc nhiệm vụ phục vụ bầu cử tại địa bàn được phân công.");
        for (Locator criterion : officer.find("input[name=attested]:visible").all()) {
            criterion.check();
        }
    }

    private static void report(Person officer, String nominee, String name) {
        officer.choosePdf("[id=\"file-" + nominee + "\"]", name);
        officer.sees("[id=\"papers-" + nominee + "\"] .papers__list", name);
    }

    private void secretaryRecordsTheMeeting() {
        Person secretary = unit(Role.COUNCIL_SECRETARY);
        secretary.sees(code).shoot(shot("viec-cua-thu-ky"));
        secretary.find("#main table a").first().click();
        secretary.type("in-heldOn", MEETING).type("in-totalMembers", "7");
        secretary.type("in-place", "Phòng họp UBND").type("in-chair", "Trần Văn Chủ Trì");
        Locator members = secretary.find("[data-list=attendance] [data-rows] [data-item]");
        while (members.count() < 7) {
            secretary.press("Thêm thành viên");
        }
        for (int i = 0; i < 7; i++) {
            Locator name = members.nth(i).locator("[data-field=name]");
            if (name.inputValue().isEmpty()) {
                name.fill("Ủy viên Ví Dụ " + (i + 1));
            }
        }
        members.nth(6).locator("[data-field=present]").uncheck();
        secretary.sees("[data-present-count]", "Có mặt 6 trong 7");
        for (String nominee : List.of(individual, collective)) {
            Locator row = secretary.find("[data-list=ballots] [data-key=\"" + nominee + "\"]");
            row.locator("[data-field=inFavour]").fill("6");
            row.locator("[data-field=against]").fill("0");
            row.locator("[data-field=recused]").fill("0");
            row.locator("[data-field=selected]").check();
        }
        secretary.sees(".quota-counts", "đã chọn 2/2 trường hợp");
        secretary
                .choosePdf("#file-minutesFile", "bien-ban-hop.pdf")
                .sees("[data-upload-note]", "Đã nhận tệp.")
                .sees("[data-status]", "Đã lưu nháp lúc");
        secretary.shoot(shot("ghi-ket-qua-hop")).complete().sees(".page-head .state", "Chờ ký tờ trình");
        assertThat(walker.state(code)).isEqualTo("SIGNING");
    }

    private void headSigns() {
        Person head = unit(Role.HEAD);
        head.find("#main table a").first().click();
        head.tick("#in-outcome-SIGN").shoot(shot("lanh-dao-ky"));
        head.complete().sees(".page-head .state", "Chờ cấp số");
    }

    private void clerkNumbersAndSends() {
        Person clerk = unit(Role.CLERK);
        clerk.find("#main table a").first().click();
        clerk.type("in-number", "45/TTr-UBND").type("in-date", MEETING);
        clerk.choosePdf("#file-file", "to-trinh.pdf").sees("[data-upload-note]", "Đã nhận tệp.");
        clerk.shoot(shot("van-thu-cap-so")).complete().sees(".page-head .state", "Sẵn sàng gửi");
        clerk.follow("Gửi hồ sơ").sees("Còn ").sees(PERSON);
        assertThat(clerk.find(".task__reading .finding--block")).hasCount(0);
        clerk.shoot(shot("van-thu-gui"));
        clerk.complete().sees(".page-head .state", "Đã gửi Sở Nội vụ").shoot(shot("da-gui"));
        assertThat(walker.dossier(code).toString()).contains("45/TTr-UBND");
    }

    private void officeReceives() {
        Tasklist desk = Tasklist.of(office(Role.APPRAISER), "Hồ sơ mới đến, chờ tiếp nhận");
        desk.leafTo(code).shoot(shot("danh-sach-viec"));
        desk.take(code).sees(PERSON).sees("45/TTr-UBND").shoot(shot("tiep-nhan"));
        desk.readPdf().shoot(shot("doc-pdf"));
        desk.choose("outcome", "ACCEPT").shoot(shot("tiep-nhan-du"));
        desk.complete();
        assertThat(walker.state(code)).isEqualTo("APPRAISAL");
    }

    private void administratorSeesTheInstance() {
        Person administrator = office(Role.SYSTEM_ADMINISTRATOR);
        administrator.shoot(shot("quan-tri"));
        Page page = administrator.page();
        String instance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        assertThat(page.locator(".djs-overlays[data-container-id=appraiseDossier] .badge")
                        .first())
                .hasText("1");
        assertThat(page.locator("body")).containsText(code);
        page.getByText("User Tasks").first().click();
        assertThat(page.locator("table:visible").first()).containsText("Thẩm định hồ sơ");
        page.screenshot(new Page.ScreenshotOptions().setPath(Windows.SCREENSHOTS.resolve(shot("cockpit") + ".png")));
    }

    private void officeAppraises() {
        Tasklist desk = Tasklist.of(office(Role.APPRAISER), "Hồ sơ chờ thẩm định");
        desk.take(code).choose("outcome", "DONE");
        desk.choose(individual, "RECOMMEND", "").choose(collective, "RECOMMEND", "Đủ tiêu chuẩn theo báo cáo.");
        desk.allMet(individual).allMet(collective);
        desk.input("[data-list=lines]").scrollIntoViewIfNeeded();
        desk.shoot(shot("tham-dinh")).complete();
        assertThat(walker.state(code)).isEqualTo("APPROVAL");
    }

    private void divisionHeadApproves() {
        Tasklist desk = Tasklist.of(office(Role.DIVISION_HEAD), "Chờ duyệt kết quả thẩm định");
        desk.take(code).sees("Đủ tiêu chuẩn theo báo cáo.").choose("outcome", "APPROVE");
        desk.shoot(shot("duyet-tham-dinh")).complete();
        assertThat(walker.state(code)).isEqualTo("AWAITING_DECISION");
    }

    private String officeGathers() {
        Person officer = office(Role.APPRAISER);
        officer.open("/rounds").type("title", "Đợt trình ví dụ của " + code);
        officer.shoot(shot("lap-dot-trinh")).press("Lập đợt trình");
        officer.page().waitForURL(Pattern.compile(".*/rounds/[A-Z0-9-]+$"));
        String round = officer.subject();
        officer.sees("Đang lập danh sách").shoot(shot("dot-trinh-moi"));
        Tasklist desk = Tasklist.of(officer, "Danh sách trình khen thưởng").take(round);
        for (String nominee : List.of(individual, collective)) {
            desk.input("[data-key=\"" + nominee + "\"] [data-pick]").check();
        }
        assertThat(desk.input("[data-chosen-count]")).containsText("2");
        desk.shoot(shot("lap-danh-sach")).complete();
        officer.open("/rounds/" + round).sees("Chờ Giám đốc Sở ký").sees(PERSON).shoot(shot("danh-sach-da-lap"));
        return round;
    }

    private void directorSigns(String round) {
        Tasklist desk = Tasklist.of(office(Role.DIRECTOR), "Tờ trình chờ ký").take(round);
        desk.sees(TEAM).choose("outcome", "SIGN").type("number", "76/TTr-SNV").type("date", today());
        desk.shoot(shot("giam-doc-ky")).complete();
    }

    private void reviewerForwards(String round) {
        Tasklist desk = Tasklist.of(office(Role.OFFICE_REVIEWER), "Hồ sơ trình chờ thẩm tra")
                .take(round);
        desk.sees("76/TTr-SNV").choose("outcome", "FORWARD").shoot(shot("van-phong-kiem-tra"));
        desk.complete();
    }

    private void chairmanDecides(String round) {
        Tasklist desk =
                Tasklist.of(office(Role.CHAIRMAN), "Danh sách chờ quyết định").take(round);
        desk.choose(individual, "AGREE", "").choose(collective, "REFUSE", "Thành tích chưa tiêu biểu.");
        assertThat(desk.input("[data-outcome-count]")).containsText("1 đồng ý, 1 không đồng ý");
        desk.shoot(shot("chu-tich-quyet-dinh")).complete();
    }

    private void clerkIssues(String round) {
        Person clerk = office(Role.DECISION_CLERK);
        Tasklist desk = Tasklist.of(clerk, "Quyết định chờ cấp số, ban hành").take(round);
        desk.type("number", DECISION).type("date", today()).upload("file", "quyet-dinh.pdf");
        desk.shoot(shot("ban-hanh")).completeBeforeThePreview();
        walker.runJobs();
        clerk.open("/rounds/" + round).sees("Đã ban hành").sees(DECISION).shoot(shot("dot-trinh-da-ban-hanh"));
    }

    private void unitSeesTheDecision() {
        Person officer = unit(Role.AWARD_OFFICER);
        officer.sees("Đã có quyết định").shoot(shot("don-vi-duoc-thong-bao"));
        officer.open("/dossiers/" + code)
                .sees(".page-head .state", "Đã có quyết định")
                .sees(DECISION);
        officer.sees("[id=\"nominee-" + individual + "\"] .state", "Được khen thưởng");
        officer.sees("[id=\"nominee-" + collective + "\"] .state", "Không khen thưởng")
                .sees("Thành tích chưa tiêu biểu.");
        officer.shoot(shot("don-vi-xem-ket-qua"));
        assertThat(walker.state(code)).isEqualTo("DECIDED");
    }

    private void registerHoldsTheAward() {
        Person officer = office(Role.APPRAISER).open("/awards?unit=" + UNIT);
        Locator row = officer.find("table.awards tbody tr")
                .filter(new Locator.FilterOptions().setHasText(PERSON))
                .filter(new Locator.FilterOptions().setHasText(DECISION));
        assertThat(row).hasCount(1);
        assertThat(officer.find("table.awards")).not().containsText(TEAM);
        officer.shoot(shot("so-khen-thuong"));
    }

    private Person unit(Role role) {
        return windows.signedIn(walker.people().in(new UnitCode(UNIT), role));
    }

    private Person office(Role role) {
        return windows.signedIn(walker.people().office(role));
    }

    private String shot(String name) {
        return "route/%02d-%s".formatted(++shots, name);
    }

    private String today() {
        Clock clock = context.getBean("clock", Clock.class);
        return TYPED.format(clock.instant().atZone(CampaignZone.ZONE));
    }
}
