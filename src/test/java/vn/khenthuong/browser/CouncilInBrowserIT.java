package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** A whole meeting: the secretary at a desk, six members with their phones, two candidates, a secret vote. */
@Tag("full")
@IntegrationTest
@InBrowser
class CouncilInBrowserIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private RouteWalker walker;

    @BeforeEach
    void people() {
        walker = RouteWalker.fresh(context);
        walker.people().office(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void sevenMembersVoteInSecretAndTheMinutesSayWhatWasCounted(Windows windows) {
        List<String> logins = new ArrayList<>(List.of(login(Role.HEAD), login(Role.DEPUTY_HEAD)));
        for (int number = 1; number <= 4; number++) {
            logins.add(walker.people().in(new UnitCode(walker.unit()), Role.COUNCIL_MEMBER, "-" + number));
        }
        String code = walker.toCouncilWith("Lê Thị Được Xét", "Trần Văn Được Xét");
        String room = "/dossiers/" + code + "/council/vote";
        Person secretary = windows.signedIn(login(Role.COUNCIL_SECRETARY)).open("/dossiers/" + code + "/council");
        secretary.follow("Bỏ phiếu kín trên điện thoại").sees("Chưa mở bỏ phiếu.");
        Person early = windows.onSmallPhone(logins.get(2)).open(room);
        early.sees("Thư ký chưa mở bỏ phiếu");
        secretary.press("Mở bỏ phiếu").sees("Có mặt 7 trong 7 thành viên").shoot("council/thu-ky-mo-bo-phieu");

        List<Person> phones = new ArrayList<>();
        for (String login : logins) {
            Person member = login.equals(logins.get(2))
                    ? early
                    : windows.onSmallPhone(login).open(room);
            member.sees("Đang bỏ phiếu");
            phones.add(member);
        }
        for (int i = 0; i < phones.size(); i++) {
            vote(phones.get(i), 0, i < 4 ? "Đồng ý" : "Không đồng ý");
            vote(phones.get(i), 1, "Không đồng ý");
        }
        // Everybody may change their mind until the count.
        vote(phones.get(1), 1, "Đồng ý");
        phones.get(0).shoot("council/uy-vien-bo-phieu");
        vote(secretary, 0, "Đồng ý");
        vote(secretary, 1, "Không đồng ý");
        eventually(secretary.find("[data-ballot-count]").first(), "Đã bỏ phiếu: 7 trong 7 thành viên.");

        secretary.press("Kết thúc bỏ phiếu và kiểm phiếu").sees("Đã kiểm phiếu.");
        eventually(result(secretary, 0), "5 đồng ý, 2 không đồng ý, trên 7 người được biểu quyết");
        eventually(result(secretary, 1), "1 đồng ý, 6 không đồng ý, trên 7 người được biểu quyết");
        secretary.shoot("council/ket-qua-kiem-phieu");
        eventually(phones.get(0).find("[data-result-mine]").first(), "Phiếu của đồng chí đã được đếm");
        phones.get(0).shoot("council/uy-vien-kiem-tra-phieu");
        assertThat(jdbc.sql("select count(*) from council_sealed_ballot")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(secretary
                        .page()
                        .evaluate("Object.keys(localStorage).filter(k => k.startsWith('kt-vote-key')).length"))
                .as("the key is gone from the only place where it was")
                .isEqualTo(0);

        secretary.follow("Ghi kết quả họp");
        assertThat(secretary.find("[data-list=ballots] [data-field=inFavour]").first())
                .hasValue("5");
        assertThat(secretary.find("[data-list=ballots] [data-field=selected]").first())
                .isChecked();
        assertThat(secretary.find("[data-list=ballots] [data-field=selected]").nth(1))
                .not()
                .isChecked();
        secretary.shoot("council/ghi-ket-qua-hop");
    }

    private static void vote(Person member, int candidate, String choice) {
        Locator card = member.find("[data-nominee]").nth(candidate);
        card.locator(
                        "label.ballot__choice",
                        new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*" + choice + "$")))
                .click();
        assertThat(card.locator("[data-ballot-status]")).containsText("Đã bỏ phiếu");
    }

    private static Locator result(Person reader, int candidate) {
        return reader.find("[data-result-votes]").nth(candidate);
    }

    /** The page asks every few seconds. */
    private static void eventually(Locator where, String text) {
        assertThat(where).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private String login(Role role) {
        return walker.people().in(new UnitCode(walker.unit()), role);
    }
}
