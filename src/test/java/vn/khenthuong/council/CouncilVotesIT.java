package vn.khenthuong.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** The council votes on phones: seven members, two nominees. */
@IntegrationTest
class CouncilVotesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CouncilVotes votes;

    @Autowired
    private VoteCount counting;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private UnitCode unit;
    private ProposalCode dossier;
    private Actor secretary;
    private List<Actor> members;
    private NomineeId first;
    private NomineeId second;
    private Phones phones;

    @BeforeEach
    void inTheRoom() {
        route = new Route(context);
        unit = Communes.next(context);
        dossier = route.atCouncil(unit, List.of(route.individual(unit), route.individual(unit)));
        secretary = route.secretary(unit);
        members = new ArrayList<>(List.of(secretary, route.head(unit), route.person(unit, Role.DEPUTY_HEAD)));
        for (int i = 1; i <= 4; i++) {
            members.add(member("Ủy viên Thử " + unit.value() + " số " + i, i));
        }
        first = route.view(unit, dossier).nominees().get(0).id();
        second = route.view(unit, dossier).nominees().get(1).id();
        phones = new Phones(votes, dossier);
    }

    @Test
    void isSealedCountedAndForgotten() {
        votes.open(secretary, dossier, phones.publicKey(), 7);
        castAll(5);
        // A change of mind takes the place of the first ballot.
        phones.cast(members.get(6), first, Choice.IN_FAVOUR);
        assertThat(line(members.get(1), first).cast()).isEqualTo(7);

        VoteView counted = count();

        assertThat(counted.state()).isEqualTo(VoteState.COUNTED);
        assertThat(counted.publicKey()).isNull();
        assertThat(line(secretary, first)).satisfies(line -> {
            assertThat(line.inFavour()).isEqualTo(6);
            assertThat(line.against()).isEqualTo(1);
            assertThat(line.passes()).isTrue();
            assertThat(line.unanimous()).isFalse();
            assertThat(line.checkCodes()).hasSize(7).isSorted();
        });
        assertThat(line(secretary, second).unanimous()).as("named as a limit").isTrue();
        phones.known.forEach((login, ballots) -> ballots.forEach(
                (nominee, ballot) -> assertThat(line(secretary, nominee).checkCodes())
                        .as("everybody finds their own ballot")
                        .contains(ballot.checkCode(counted.id(), nominee))));
    }

    @Test
    void isWhatTheMinutesMustSay() {
        votes.open(secretary, dossier, phones.publicKey(), 7);
        assertThat(rules(() -> record(5))).contains("council-vote-running");
        castAll(5);
        count();

        assertThat(rules(() -> record(4))).contains("ballot-as-counted");
        record(5);

        assertThat(counting.counted(secretary, dossier)).as("told once").isEmpty();
    }

    @Test
    void refusesWhoeverIsNoMemberOrNotThere() {
        VoteView vote = votes.open(secretary, dossier, phones.publicKey(), 7);
        String sealed = Phones.seal(vote.publicKey(), Choice.IN_FAVOUR, new byte[16]);
        Actor officer = route.officer(unit);
        Actor stranger = route.head(Communes.next(context));

        assertThatThrownBy(() -> votes.cast(officer, dossier, vote.id(), first, sealed))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> votes.cast(stranger, dossier, vote.id(), first, sealed))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> votes.of(stranger, dossier)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> votes.open(members.get(3), dossier, phones.publicKey(), 7))
                .isInstanceOf(NotPermittedException.class);
        phones.cast(members.get(3), first, Choice.AGAINST);
        votes.present(secretary, dossier, members.get(3).userId(), false);
        assertThatThrownBy(() -> phones.cast(members.get(3), first, Choice.AGAINST))
                .isInstanceOf(NotPermittedException.class);
        assertThat(line(secretary, first).cast())
                .as("the ballot of an absent member is gone")
                .isZero();
    }

    @Test
    void refusesABallotThatDoesNotBelongHere() {
        VoteView vote = votes.open(secretary, dossier, phones.publicKey(), 7);
        String sealed = Phones.seal(vote.publicKey(), Choice.IN_FAVOUR, new byte[16]);
        Actor member = members.get(4);

        assertThat(rules(() -> votes.cast(member, dossier, UUID.randomUUID(), first, sealed)))
                .containsExactly("vote-another");
        assertThat(rules(() -> votes.cast(member, dossier, vote.id(), new NomineeId(UUID.randomUUID()), sealed)))
                .containsExactly("vote-another-nominee");
        assertThat(rules(() -> votes.cast(member, dossier, vote.id(), first, Phones.base64("IN_FAVOUR"))))
                .containsExactly("vote-unsealed");
        assertThat(rules(() -> votes.open(secretary, dossier, phones.publicKey(), 7)))
                .containsExactly("vote-already-open");
        assertThat(line(secretary, first).cast()).isZero();
    }

    @Test
    void takesNothingAfterClosing() {
        votes.open(secretary, dossier, phones.publicKey(), 7);
        castAll(5);
        Map<NomineeId, List<String>> sealed = counting.close(secretary, dossier);

        assertThat(rules(() -> phones.cast(members.get(4), first, Choice.AGAINST)))
                .containsExactly("vote-over");
        assertThat(rules(() -> votes.recuse(
                        members.get(4), dossier, first, members.get(4).userId())))
                .containsExactly("vote-over");
        Map<NomineeId, List<OpenedBallot>> opened = phones.open(sealed);
        opened.get(first).remove(0);
        assertThat(rules(() -> counting.count(secretary, dossier, opened))).containsExactly("vote-count");
        Map<NomineeId, List<OpenedBallot>> doubled = phones.open(sealed);
        doubled.get(first).set(0, doubled.get(first).get(1));
        assertThat(rules(() -> counting.count(secretary, dossier, doubled))).containsExactly("vote-count");
        assertThat(counting.close(secretary, dossier))
                .as("a broken connection loses nothing")
                .isEqualTo(sealed);
        counting.count(secretary, dossier, phones.open(sealed));
        assertThat(rules(() -> counting.close(secretary, dossier))).containsExactly("vote-over");
    }

    @Test
    void isNotClosedWithoutAQuorum() {
        votes.open(secretary, dossier, phones.publicKey(), 7);
        members.subList(3, 7).forEach(member -> votes.present(secretary, dossier, member.userId(), false));
        phones.cast(members.get(1), first, Choice.IN_FAVOUR);

        assertThat(rules(() -> counting.close(secretary, dossier))).containsExactly("council-quorum");
        assertThat(votes.of(secretary, dossier).orElseThrow().state()).isEqualTo(VoteState.OPEN);
        members.subList(3, 5).forEach(member -> votes.present(secretary, dossier, member.userId(), true));
        assertThat(counting.close(secretary, dossier).get(first)).hasSize(1);
    }

    /** Stand A12: who is the nominee steps aside by the name, a relative by saying so; only that line's denominator shrinks. */
    @Test
    void leavesOutWhoeverStepsAside() {
        Actor nominee = member(route.view(unit, dossier).nominees().get(0).name(), 9);
        members.add(nominee);
        votes.open(secretary, dossier, phones.publicKey(), 8);
        assertThat(rules(() -> phones.cast(nominee, first, Choice.IN_FAVOUR))).containsExactly("vote-recused");
        phones.cast(members.get(5), first, Choice.IN_FAVOUR);
        votes.recuse(members.get(5), dossier, first, members.get(5).userId());
        assertThatThrownBy(() -> votes.recuse(
                        members.get(5), dossier, first, members.get(4).userId()))
                .isInstanceOf(NotPermittedException.class);

        assertThat(line(secretary, first)).satisfies(line -> {
            assertThat(line.cast()).isZero();
            assertThat(line.voters()).isEqualTo(6);
        });
        assertThat(line(secretary, second).voters()).isEqualTo(8);
    }

    @Test
    void isDiscardedWithAReasonWhenTheKeyIsLost() {
        votes.open(secretary, dossier, phones.publicKey(), 7);
        castAll(5);
        assertThat(rules(() -> counting.discard(secretary, dossier, " "))).isNotEmpty();

        counting.discard(secretary, dossier, "Máy của thư ký hỏng");

        assertThat(count("select count(*) from council_sealed_ballot")).isZero();
        assertThat(votes.open(secretary, dossier, phones.publicKey(), 7).lines())
                .allMatch(line -> line.cast() == 0);
    }

    @Test
    void isOpenedToARealKeyOnly() {
        String small =
                Base64.getEncoder().encodeToString(Phones.pair(1024).getPublic().getEncoded());
        for (String key : new String[] {null, "", "không phải khóa", small}) {
            assertThat(rules(() -> votes.open(secretary, dossier, key, 7))).containsExactly("vote-key");
        }
        assertThat(rules(() -> votes.open(secretary, dossier, phones.publicKey(), 3)))
                .containsExactly("council-members");
    }

    /** A ballot that comes while the vote is being closed is either counted or told that it is too late. */
    @Test
    void aBallotThatMeetsTheClosingIsToldSo() throws Exception {
        votes.open(secretary, dossier, phones.publicKey(), 7);
        castAll(5);
        Actor late = members.get(6);

        Throwable told = Rivals.secondOf(
                context, () -> counting.close(secretary, dossier), () -> phones.cast(late, first, Choice.IN_FAVOUR));

        assertThat(told).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .extracting(Finding::rule)
                .containsExactly("vote-over"));
        assertThat(counting.close(secretary, dossier).get(first)).hasSize(7);
    }

    /**
     * Whoever later has all of the database and the logs finds nothing that joins a member to a choice: no nonce, no sealed
     * ballot, no key is left; check codes are rows without a time, written by one statement in the order of the codes.
     */
    @Test
    void nothingJoinsAMemberToAChoice() {
        Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        everything.addAppender(log);
        VoteView vote;
        Map<NomineeId, List<String>> sealed;
        try {
            votes.open(secretary, dossier, phones.publicKey(), 7);
            castAll(4);
            sealed = counting.close(secretary, dossier);
            vote = counting.count(secretary, dossier, phones.open(sealed));
        } finally {
            everything.detachAppender(log);
        }

        List<String> secrets = new ArrayList<>();
        sealed.values().forEach(secrets::addAll);
        secrets.add(phones.publicKey());
        phones.known.values().forEach(ballots -> ballots.values().forEach(ballot -> secrets.add(ballot.nonce())));
        String logged =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).reduce("", String::concat);
        Map<String, String> dump = dump();
        for (String secret : secrets) {
            assertThat(logged).doesNotContain(secret);
            dump.forEach((table, text) -> assertThat(text.contains(secret))
                    .as("%s keeps %s", table, secret)
                    .isFalse());
        }
        // A code stands in its own table only, and no row there, nor of the tallies, names a member.
        phones.known.forEach((login, ballots) -> ballots.forEach((nominee, ballot) -> {
            String code = ballot.checkCode(vote.id(), nominee);
            assertThat(dump.entrySet().stream()
                            .filter(table -> table.getValue().contains(code))
                            .map(Map.Entry::getKey))
                    .containsExactly("council_check_code");
            assertThat(logged).doesNotContain(code);
            assertThat(dump.get("council_check_code")).doesNotContain(login);
            assertThat(dump.get("council_tally")).doesNotContain(login);
        }));
        // The order of rows on disk is that of the codes, all of one transaction: neither tells who came when.
        for (NomineeId nominee : List.of(first, second)) {
            List<String> onDisk = jdbc.sql(
                            "select code from council_check_code where vote = ? and nominee = ? order by ctid")
                    .params(vote.id(), nominee.value())
                    .query(String.class)
                    .list();
            assertThat(onDisk).hasSize(7).isSorted();
        }
        assertThat(count("select count(distinct xmin::text) from council_check_code where vote = '" + vote.id() + "'"))
                .isEqualTo(1);
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name in"
                                + " ('council_check_code', 'council_tally') and data_type like 'timestamp%'")
                        .query(String.class)
                        .list())
                .isEmpty();
        // The same act by everybody leaves the same marks: members who chose differently differ in nothing that is
        // kept.
        Map<String, Integer> marks = new HashMap<>();
        members.forEach(member -> marks.put(
                member.userId(),
                dump.values().stream()
                        .mapToInt(text -> text.split("\"" + member.userId() + "\"", -1).length - 1)
                        .sum()));
        assertThat(List.of(
                        marks.get(members.get(3).userId()),
                        marks.get(members.get(6).userId())))
                .as("one voted for, one against")
                .containsOnly(marks.get(members.get(4).userId()));
        // No audit row is about a ballot.
        assertThat(count("select count(*) from audit_event where act like 'council.vote%' and subject = '" + dossier
                        + "'"))
                .isEqualTo(3);
    }

    private void castAll(int inFavour) {
        for (int i = 0; i < members.size(); i++) {
            phones.cast(members.get(i), first, i < inFavour ? Choice.IN_FAVOUR : Choice.AGAINST);
            phones.cast(members.get(i), second, Choice.IN_FAVOUR);
        }
    }

    private VoteView count() {
        return counting.count(secretary, dossier, phones.open(counting.close(secretary, dossier)));
    }

    private VoteView.Line line(Actor actor, NomineeId nominee) {
        return votes.of(actor, dossier).orElseThrow().lines().stream()
                .filter(line -> line.nominee().equals(nominee))
                .findFirst()
                .orElseThrow();
    }

    private void record(int inFavour) {
        CouncilMinutes plain = route.minutes(unit, dossier, 2);
        route.tasks.submit(
                secretary,
                dossier.value(),
                "holdCouncilMeeting",
                new CouncilMinutes(
                        plain.heldOn(),
                        plain.place(),
                        plain.chair(),
                        7,
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(i -> new CouncilMinutes.Attendance("Ủy viên " + i, null, true))
                                .toList(),
                        List.of(
                                new CouncilMinutes.Ballot(first, inFavour, 7 - inFavour, 0, true, ""),
                                new CouncilMinutes.Ballot(second, 7, 0, 0, true, "")),
                        plain.minutesFile()));
    }

    private Actor member(String name, int number) {
        String login = "t." + unit.value() + ".uyvien" + number;
        context.getBean(People.class).create(Route.administrator(), login, name, "");
        context.getBean(Assignments.class)
                .assign(Route.administrator(), login, unit, Role.COUNCIL_MEMBER, TestPeople.IN_OFFICE_SINCE, null);
        return context.getBean(Actors.class).byUserId(login).orElseThrow();
    }

    private static List<String> rules(ThrowingCallable act) {
        try {
            act.call();
        } catch (RefusedException refused) {
            return refused.findings().stream().map(Finding::rule).toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Every row of every table as text, by table; large objects of other tests are left out by their table. */
    private Map<String, String> dump() {
        Map<String, String> dump = new HashMap<>();
        for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not in ('file_chunk', 'act_ge_bytearray')")
                .query(String.class)
                .list()) {
            dump.put(
                    table,
                    jdbc.sql("select coalesce(string_agg(to_jsonb(t)::text, E'\\n'), '') from \"" + table + "\" t")
                            .query(String.class)
                            .single());
        }
        return dump;
    }
}
