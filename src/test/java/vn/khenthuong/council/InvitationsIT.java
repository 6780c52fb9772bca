package vn.khenthuong.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khenthuong.portal.Visitor.html;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.organization.People;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Calling a council together, and what its members see before they meet. */
@IntegrationTest
class InvitationsIT {

    private static final String PLACE = "Phòng họp tầng 2";
    private static final String AGENDA = "Xét thành tích của Nguyễn Văn Mẫu";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private Visitor visitor;
    private UnitCode unit;
    private ProposalCode dossier;
    private Actor member;
    private Instant tomorrow;

    @BeforeEach
    void atTheCouncil() {
        route = new Route(context);
        visitor = new Visitor(context);
        unit = Communes.next(context);
        dossier = route.atCouncil(unit, List.of(route.individual(unit), route.collective(unit)));
        member = route.person(unit, Role.COUNCIL_MEMBER);
        tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void membersSeeTheMeetingAndEverybodyWhomTheyWillJudge() {
        context.getBean(People.class).writeTo(Route.administrator(), member.userId(), "uyvien@xa.example");
        invitations.invite(route.secretary(unit), dossier, tomorrow, PLACE, AGENDA);

        assertThat(html(visitor.open(member, "/")))
                .contains("Họp Hội đồng sắp tới", PLACE, "/dossiers/" + dossier + "/council");
        var names = route.view(unit, dossier).nominees().stream()
                .map(nominee -> nominee.typed().certificateName())
                .toList();
        assertThat(html(visitor.open(member, "/dossiers/" + dossier + "/council")))
                .contains(PLACE, AGENDA)
                .contains(names)
                .doesNotContain("Gửi giấy mời");
        assertThat(mails()).containsExactly("uyvien@xa.example");
        assertThat(jdbc.sql("select body from mail where occasion like 'invitation:%' and unit = ?")
                        .param(unit.value())
                        .query(String.class)
                        .single())
                .contains(PLACE, "Số trường hợp đưa ra xét: 2", dossier.value())
                .as("nothing of what is in the dossier")
                .doesNotContain("Nguyễn Văn Mẫu");
        assertThat(visitor.open(route.officer(Communes.next(context)), "/dossiers/" + dossier + "/council")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anotherTimeIsToldOnceAndTheSameTimeNotAgain() {
        context.getBean(People.class).writeTo(Route.administrator(), member.userId(), "uyvien@xa.example");
        Actor secretary = route.secretary(unit);
        invitations.invite(secretary, dossier, tomorrow, PLACE, AGENDA);
        invitations.invite(secretary, dossier, tomorrow, " " + PLACE, AGENDA + "\n");
        assertThat(mails()).hasSize(1);

        Instant later = tomorrow.plus(Duration.ofHours(2));
        invitations.invite(secretary, dossier, later, PLACE, null);

        assertThat(invitations.of(member, dossier)).hasValueSatisfying(newest -> {
            assertThat(newest.meetsAt()).isEqualTo(later);
            assertThat(newest.agenda()).isEmpty();
        });
        assertThat(invitations.waiting(member)).hasSize(1);
        assertThat(jdbc.sql("select subject from mail where occasion like 'invitation:%' and unit = ? order by id")
                        .param(unit.value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .last()
                .asString()
                .contains("Thay đổi lịch");
        assertThat(jdbc.sql("select state from mail where occasion like 'invitation:%' and unit = ? order by id")
                        .param(unit.value())
                        .query(String.class)
                        .list())
                .as("the earlier time is not told any more")
                .containsExactly("USELESS", "WAITING");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        Actor secretary = route.secretary(unit);
        assertThatThrownBy(() ->
                        invitations.invite(secretary, dossier, clock.instant().minusSeconds(1), "", "<b>"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactlyInAnyOrder("meeting-ahead", "input-required", "input-characters"));

        MockHttpServletResponse refused = visitor.send(
                secretary,
                MockMvcRequestBuilders.post("/dossiers/" + dossier + "/council")
                        .param("meetsOn", "32/03/2026")
                        .param("meetsHour", "9h61")
                        .param("place", PLACE)
                        .param("agenda", AGENDA));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused)).contains("32/03/2026", "không phải là một ngày", "9h61", PLACE, AGENDA);
        assertThat(invitations.of(secretary, dossier)).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void onlyTheSecretaryCallsAndOnlyWhileTheCouncilHasTheDossier() {
        Actor secretary = route.secretary(unit);
        for (Actor other : List.of(member, route.head(unit), route.officer(unit), route.appraiser())) {
            assertThatThrownBy(() -> invitations.invite(other, dossier, tomorrow, PLACE, ""))
                    .isInstanceOf(NotPermittedException.class);
        }
        route.tasks.submit(secretary, dossier.value(), "holdCouncilMeeting", route.minutes(unit, dossier, 2));
        assertThatThrownBy(() -> invitations.invite(secretary, dossier, tomorrow, PLACE, ""))
                .isInstanceOf(NotPermittedException.class);
        assertThat(invitations.waiting(member)).isEmpty();
        assertThat(visitor.open(member, "/dossiers/" + dossier + "/council").getRedirectedUrl())
                .isEqualTo("/dossiers/" + dossier);
    }

    private List<String> mails() {
        return jdbc.sql("select p.email from mail m join person p on p.user_id = m.recipient"
                        + " where m.occasion like 'invitation:%' and m.unit = ?")
                .param(unit.value())
                .query(String.class)
                .list();
    }
}
