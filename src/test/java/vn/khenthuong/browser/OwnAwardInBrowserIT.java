package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** What the head of a unit grants alone, in the portal: begun by the officer, decided line by line, numbered by the clerk. */
@IntegrationTest
@InBrowser
@Tag("full")
class OwnAwardInBrowserIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NUMBER = "15/QĐ-UBND";

    @Autowired
    private ApplicationContext context;

    private Route route;
    private TestPeople people;
    private UnitCode unit;
    private Windows windows;

    @BeforeEach
    void commune() {
        route = new Route(context);
        unit = Communes.next(context);
        people = TestPeople.in(context);
    }

    @Test
    void anOfficerBeginsOneBesideTheProposal(Windows opened) {
        Person officer = opened.signedIn(people.in(unit, Role.AWARD_OFFICER));
        officer.press("Lập hồ sơ khen thưởng theo thẩm quyền").sees("Chưa có cá nhân, tập thể nào");
        String own = officer.subject();
        officer.sees(".page-head", "quyết định theo thẩm quyền").shoot("own/ho-so-moi");
        assertThat(officer.find(".work__side")).not().containsText("Thời hạn gửi hồ sơ");
        officer.open("/").press("Lập hồ sơ đề nghị").sees("Chưa có cá nhân, tập thể nào");
        assertThat(officer.subject()).isNotEqualTo(own);
        officer.open("/").sees(own).shoot("own/hai-ho-so");
    }

    @Test
    void theHeadDecidesAndTheClerkIssues(Windows opened) {
        windows = opened;
        ProposalCode code =
                route.ownAtCouncil(unit, "unit-commendation", List.of(route.individual(unit), route.individual(unit)));
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 2));
        var nominees = route.view(unit, code).nominees();

        Person head = person(Role.HEAD);
        head.sees(code.value()).shoot("own/viec-cua-thu-truong");
        head.find("#main table a").first().click();
        head.tick("#in-outcome-DECIDE");
        head.find("input[name=\"outcome-" + nominees.get(0).id() + "\"][value=GRANT]")
                .check();
        head.find("input[name=\"outcome-" + nominees.get(1).id() + "\"][value=REFUSE]")
                .check();
        head.find("[data-key=\"" + nominees.get(1).id() + "\"] [data-field=reason]")
                .fill("Thành tích chưa nổi bật.");
        head.sees("[data-status]", "Đã lưu nháp lúc").shoot("own/thu-truong-quyet-dinh");
        head.complete().sees(".page-head .state", "Chờ ban hành quyết định");

        Person clerk = person(Role.CLERK);
        clerk.find("#main table a").first().click();
        clerk.tick("#in-outcome-ISSUE").type("in-number", NUMBER).type("in-date", TYPED.format(route.today()));
        clerk.choosePdf("#file-file", "quyet-dinh.pdf").sees("[data-upload-note]", "Đã nhận tệp.");
        clerk.shoot("own/van-thu-ban-hanh");
        clerk.complete().sees(".page-head .state", "Đã có quyết định").sees(NUMBER);
        clerk.shoot("own/da-ban-hanh");

        Person officer = person(Role.AWARD_OFFICER);
        officer.open("/dossiers/" + code)
                .sees(NUMBER)
                .sees("Thành tích chưa nổi bật.")
                .shoot("own/don-vi-xem");
        Person homeAffairs = windows.signedIn(people.office(Role.APPRAISER));
        homeAffairs.open("/awards?unit=" + unit);
        assertThat(homeAffairs.find("table.awards tbody tr")).hasCount(1);
        homeAffairs.sees("table.awards", NUMBER).shoot("own/so-khen-thuong");
        homeAffairs.open("/dossiers/" + code).sees(NUMBER).shoot("own/so-noi-vu-xem");
    }

    private Person person(Role role) {
        return windows.signedIn(people.in(unit, role));
    }
}
