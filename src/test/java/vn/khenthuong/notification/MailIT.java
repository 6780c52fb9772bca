package vn.khenthuong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.decision.NoticeDeliveries;
import vn.khenthuong.decision.NoticeDelivery;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Mails to units, through a real mail server inside the test. */
@IntegrationTest
class MailIT {

    /** Plan 0125/KH-UBND, V.2: before 31/3/2026. */
    private static final Instant DEADLINE = Instant.parse("2026-03-30T17:00:00Z");

    private static final Instant LAST_MORNING = Instant.parse("2026-03-30T01:00:30Z");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    ApplicationContext context;

    @Autowired
    MailTable table;

    @Autowired
    MailSettings settings;

    @Autowired
    Outbox outbox;

    @Autowired
    Reminders reminders;

    @Autowired
    UnsentGuard guard;

    @Autowired
    People people;

    @Autowired
    UnitStandings standings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RehearsalClock clock;

    @Autowired
    JdbcClient jdbc;

    private Route route;
    private UnitCode unit;
    private Duration before;

    @BeforeEach
    void arrange() {
        server.start();
        before = clock.offset();
        route = new Route(context);
        unit = Communes.next(context);
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from unit_reminder").update();
        jdbc.sql("delete from reminder").update();
    }

    @AfterEach
    void putBack() {
        clock.setOffset(before);
        server.stop();
    }

    @Test
    void aReceiptGoesToEverybodyOfTheUnitOnceForEachMailbox() throws Exception {
        writeTo(route.officer(unit), "vanphong@xa.example");
        writeTo(route.clerk(unit), "VanPhong@xa.example");
        writeTo(route.head(unit), "lanhdao@xa.example");

        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        delivery(port()).sendDue();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(Arrays.stream(received).map(MailIT::recipient))
                .hasSize(2)
                .anyMatch(address -> address.equalsIgnoreCase("vanphong@xa.example"))
                .contains("lanhdao@xa.example");
        assertThat(received[0].getSubject()).isEqualTo("[Khen Thưởng] Biên nhận hồ sơ " + code + " – " + unitName());
        assertThat(text(received[0]))
                .contains("Kính gửi: " + unitName(), "Mã hồ sơ: " + code, "Số trường hợp đề nghị: 1")
                .as("nothing of what is in the dossier")
                .doesNotContain("Nguyễn", "Mẫu");
        assertThat(Arrays.stream(received).map(MailIT::messageId))
                .as("fixed when the mail was written, so that a repeat is recognised")
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("select message_id from mail")
                        .query(String.class)
                        .list());
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(states()).containsExactly("SENT", "SENT");
        delivery(port()).sendDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    /** The mail is part of the act: what is taken back is not told. */
    @Test
    void whatWasRolledBackIsNotTold() {
        writeTo(route.officer(unit), "canbo@xa.example");
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    route.send(unit, code);
                    assertThat(states()).containsExactly("WAITING");
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");

        assertThat(states()).isEmpty();
    }

    @Test
    void anAbsentServerIsTriedAgainAndNothingIsLost() {
        writeTo(route.officer(unit), "canbo@xa.example");
        route.sent(unit, List.of(route.individual(unit)));

        delivery(1).sendDue();

        assertThat(outbox.newest(Route.administrator(), null, 0, 10))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.state()).isEqualTo(Mail.State.WAITING);
                    assertThat(mail.attempts()).isEqualTo(1);
                    assertThat(mail.error()).isNotEmpty();
                    assertThat(mail.nextTryAt()).isAfter(clock.instant());
                });
        delivery(port()).sendDue();
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        delivery(port()).sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void twoProgramsSendEachMailOnce() throws Exception {
        for (int i = 0; i < 4; i++) {
            UnitCode each = Communes.next(context);
            writeTo(route.officer(each), "canbo" + i + "@xa.example");
            route.sent(each, List.of(route.individual(each)));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        Stream.of(delivery(port()), delivery(port()))
                .map(program -> CompletableFuture.runAsync(() -> {
                    await(together);
                    program.sendDue();
                }))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailIT::recipient))
                .doesNotHaveDuplicates();
    }

    @Test
    void lateUnitsAreRemindedOnceAndOthersNot() throws Exception {
        UnitCode silent = unit;
        UnitCode complete = Communes.next(context);
        UnitCode done = Communes.next(context);
        for (UnitCode each : List.of(silent, complete, done)) {
            writeTo(route.officer(each), each + "@xa.example");
        }
        ProposalCode ready = route.ready(complete, List.of(route.individual(complete)), 1);
        route.sent(done, List.of(route.individual(done)));
        jdbc.sql("delete from mail").update();
        clock.moveTo(LAST_MORNING);

        remind();
        remind();

        List<Mail> written = outbox.newest(Route.administrator(), null, 0, 200);
        assertThat(written).filteredOn(mail -> mail.unit().equals(done)).isEmpty();
        assertThat(written).filteredOn(mail -> mail.unit().equals(silent)).singleElement();
        assertThat(written)
                .filteredOn(mail -> mail.unit().equals(complete))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("hồ sơ đã đủ nhưng chưa gửi"));
        assertThat(reminders.reminded(Route.DAKLAK, "dak-lak-2026").get(complete))
                .satisfies(reminded -> {
                    assertThat(reminded.times()).isEqualTo(1);
                    assertThat(reminded.mails()).isEqualTo(1);
                });

        delivery(port()).sendDue();
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .filter(mail -> recipient(mail).startsWith(complete.value()))
                        .map(MailIT::text))
                .singleElement()
                .asString()
                .contains("CHƯA GỬI: " + ready, "hết ngày 30/03/2026");
    }

    /** A reminder that waited for the server is not sent to who has done what it asks for. */
    @Test
    void aReminderThatIsNoLongerTrueIsNotSent() {
        writeTo(route.officer(unit), "canbo@xa.example");
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        clock.moveTo(LAST_MORNING);
        remind();
        route.send(unit, code);

        delivery(port()).sendDue();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailIT::subject))
                .filteredOn(subject -> subject.contains(unitName()))
                .singleElement()
                .asString()
                .contains("Biên nhận");
    }

    @Test
    void theUnitIsToldOnEveryPageOfTheCompleteDossierThatNobodySent() {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);

        assertThat(guard.of(route.officer(unit))).singleElement().satisfies(owed -> {
            assertThat(owed.complete()).extracting(unsent -> unsent.code()).containsExactly(code);
            assertThat(owed.deadline()).isEqualTo(DEADLINE);
        });
        route.send(unit, code);
        assertThat(guard.of(route.officer(unit))).isEmpty();
        assertThat(guard.of(route.appraiser()).stream()
                        .filter(owed -> owed.unit().code().equals(unit)))
                .isEmpty();
    }

    /** A unit counts as told when the server has taken its mail; a letter that the clerk recorded stands. */
    @Test
    void aDecisionsMailTellsItsUnitOnceTheServerHasTakenIt() {
        Desk desk = new Desk(context, route);
        Actor clerk = desk.office(Role.DECISION_CLERK);
        NoticeDeliveries deliveries = context.getBean(NoticeDeliveries.class);
        writeTo(route.officer(unit), "vanphong@xa.example");
        writeTo(route.head(unit), "lanhdao@xa.example");
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        RoundCode round = desk.decided(dossier);
        desk.issue(round, "702-" + round.value() + "/QĐ-UBND");
        jdbc.sql("delete from mail").update();
        transaction.executeWithoutResult(
                status -> context.getBean(Dispatch.class).due(Route.DAKLAK, round));
        assertThat(told(deliveries, desk, round)).as("written, not taken").isFalse();
        delivery(1).sendDue();
        assertThat(told(deliveries, desk, round)).as("no server").isFalse();

        jdbc.sql("update mail set next_try_at = created_at").update();
        delivery(port()).sendDue();

        NoticeDelivery mailed = deliveries.of(clerk, desk.view(round)).get(0);
        assertThat(mailed.byMail()).isTrue();
        assertThat(mailed.sentOn()).isEqualTo(route.today());
        assertThat(desk.view(round).history().stream()
                        .filter(event -> event.act().equals("decision.notified")))
                .as("once, for two mailboxes")
                .hasSize(1);
        deliveries.record(clerk, round, unit, route.today(), "218/TB-SNV");
        transaction.executeWithoutResult(status -> deliveries.mailed(Route.DAKLAK, round, unit, clock.instant()));
        NoticeDelivery recorded = deliveries.of(clerk, desk.view(round)).get(0);
        assertThat(recorded.byMail()).isFalse();
        assertThat(recorded.number()).isEqualTo("218/TB-SNV");
    }

    private static boolean told(NoticeDeliveries deliveries, Desk desk, RoundCode round) {
        return deliveries
                .of(desk.office(Role.DECISION_CLERK), desk.view(round))
                .get(0)
                .told();
    }

    @Test
    void onlyAnAddressIsTakenAndOnlyFromWhoMaySayIt() {
        Actor officer = route.officer(unit);
        assertThatThrownBy(() -> writeTo(officer, "a@b.example, c@d.example")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> writeTo(officer, "không phải địa chỉ")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.writeTo(route.head(unit), officer.userId(), "a@b.example"))
                .isInstanceOf(NotPermittedException.class);
        assertThat(people.find(officer.userId()).orElseThrow().email()).isEmpty();
        assertThatThrownBy(() -> outbox.newest(officer, null, 0, 10)).isInstanceOf(NotPermittedException.class);
    }

    private void writeTo(Actor person, String email) {
        people.writeTo(person, person.userId(), email);
    }

    private void remind() {
        LateUnits late = context.getBean(LateUnits.class);
        transaction.executeWithoutResult(status -> late.remind(Route.DAKLAK, "dak-lak-2026"));
    }

    private MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties patience = sender.getJavaMailProperties();
        patience.setProperty("mail.smtp.connectiontimeout", "5000");
        patience.setProperty("mail.smtp.timeout", "5000");
        return new MailDelivery(
                table,
                context.getBean(DecisionLetters.class),
                sender,
                settings,
                people,
                standings,
                context.getBean(CampaignReminders.class),
                transaction,
                context.getBean(Clock.class));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private List<String> states() {
        return jdbc.sql("select state from mail order by id")
                .query(String.class)
                .list();
    }

    private String unitName() {
        return context.getBean(Units.class)
                .find(Route.DAKLAK, unit)
                .map(Unit::name)
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
