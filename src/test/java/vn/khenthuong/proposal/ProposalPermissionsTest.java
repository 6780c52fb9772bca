package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who may do what with a dossier.
 *
 * <pre>
 * act         state                  role                                        barred by
 * draft       DRAFT                  unit: officer, secretary
 * read names  not ended              unit: officer, secretary, head, deputy, clerk
 * meeting     COUNCIL                unit: secretary
 * sign        SIGNING                unit: head, deputy                          nominated
 * number      NUMBERING              unit: clerk
 * send        READY                  unit: head, deputy, clerk
 * complete    sent, not ended        unit: officer
 * supplement  sent, not ended        unit: head, deputy, clerk
 * withdraw    unsent                 unit: officer, head, deputy
 *             sent, not ended        unit: head, deputy
 * appraise    sent, not ended        appraiser                                   unit side, nominated
 * approve     APPROVAL               division head, deputy director              unit side, appraised, nominated
 * hold        unsent                 unit: officer, head                         nominated
 *             sent, not ended        appraiser, division head                    nominated
 * lift hold   as hold; sent and ended     appraiser, division head                    nominated
 * extend      unsent                 director, deputy, administrator
 * view        any                    the unit's people, inspector
 *             once sent              Home Affairs; a draft that was withdrawn or closed is never theirs
 *             awaiting or decided    the Chairman's side; also once a nominee stands or stood in a list
 * </pre>
 *
 * "Unit side" is who drafted, voted on, signed or sent (stand A20). A dossier from iDesk is written by the officer who
 * enters it, and by nobody else until it is sent.
 */
class ProposalPermissionsTest {

    private static final UnitCode UNIT = new UnitCode("24169");
    private static final UnitCode OTHER = new UnitCode("24133");
    private static final String USER = "t.mau";
    private static final Set<ProposalState> UNSENT = states(ProposalState::unsent);
    private static final Set<ProposalState> SENT = EnumSet.of(
            ProposalState.SENT,
            ProposalState.RETURNED,
            ProposalState.APPRAISAL,
            ProposalState.APPROVAL,
            ProposalState.AWAITING_DECISION);

    /** Ended as only a sent dossier can; withdrawn ones may have been sent or not. */
    private static final Set<ProposalState> SENT_AND_ENDED = EnumSet.of(
            ProposalState.DECIDED, ProposalState.REFUSED, ProposalState.INSUFFICIENT, ProposalState.WITHDRAWN);

    private static Set<ProposalState> states(Predicate<ProposalState> which) {
        Set<ProposalState> states = EnumSet.noneOf(ProposalState.class);
        Arrays.stream(ProposalState.values()).filter(which).forEach(states::add);
        return states;
    }

    private static Actor actor(Role role, UnitCode unit) {
        return new Actor(USER, "Người Mẫu", new OrganisationCode("daklak"), Set.of(new Assignment(role, unit)));
    }

    private static ProposalPermissions of(Actor actor, ProposalState state, Set<Part> parts, boolean nominated) {
        return new ProposalPermissions(
                actor,
                UNIT,
                UNIT,
                Route.PROVINCE,
                Channel.PORTAL,
                state,
                SENT.contains(state) || SENT_AND_ENDED.contains(state),
                "t.khac",
                Map.of(USER, parts),
                false,
                true,
                nominated);
    }

    private static ProposalPermissions plain(Role role, ProposalState state) {
        return of(actor(role, UNIT), state, Set.of(), false);
    }

    /** One row of the table. */
    record Act(
            String name,
            Predicate<ProposalPermissions> allowed,
            Set<ProposalState> states,
            Set<Role> roles,
            Set<Part> bars,
            boolean barredIfNominated) {

        boolean expected(Role role, ProposalState state, Part part, boolean nominated) {
            return roles.contains(role)
                    && states.contains(state)
                    && !(part != null && bars.contains(part))
                    && !(barredIfNominated && nominated);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Set<Part> NONE = EnumSet.noneOf(Part.class);
    private static final Set<Part> UNIT_SIDE = EnumSet.of(Part.DRAFTED, Part.VOTED, Part.SIGNED, Part.SENT);
    private static final Set<Part> NOT_APPROVER =
            EnumSet.of(Part.DRAFTED, Part.VOTED, Part.SIGNED, Part.SENT, Part.APPRAISED);

    static Stream<Act> acts() {
        return Stream.of(
                row(
                        "draft",
                        ProposalPermissions::mayDraft,
                        ProposalState.DRAFT,
                        Role.AWARD_OFFICER,
                        Role.COUNCIL_SECRETARY),
                new Act(
                        "read names",
                        ProposalPermissions::mayReadNames,
                        states(state -> !state.ended()),
                        EnumSet.of(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK),
                        NONE,
                        false),
                row("meeting", ProposalPermissions::mayRecordMeeting, ProposalState.COUNCIL, Role.COUNCIL_SECRETARY),
                new Act(
                        "sign",
                        ProposalPermissions::maySign,
                        EnumSet.of(ProposalState.SIGNING),
                        EnumSet.of(Role.HEAD, Role.DEPUTY_HEAD),
                        NONE,
                        true),
                row("number", ProposalPermissions::mayNumber, ProposalState.NUMBERING, Role.CLERK),
                new Act(
                        "grant",
                        ProposalPermissions::mayGrant,
                        EnumSet.of(ProposalState.GRANTING),
                        EnumSet.of(Role.HEAD, Role.DEPUTY_HEAD),
                        NONE,
                        true),
                row("issue", ProposalPermissions::mayIssue, ProposalState.ISSUING, Role.CLERK),
                row("send", ProposalPermissions::maySend, ProposalState.READY, Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK),
                new Act(
                        "complete",
                        ProposalPermissions::mayComplete,
                        SENT,
                        EnumSet.of(Role.AWARD_OFFICER),
                        NONE,
                        false),
                new Act(
                        "supplement",
                        ProposalPermissions::maySupplement,
                        SENT,
                        EnumSet.of(Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK),
                        NONE,
                        false),
                new Act(
                        "withdraw unsent",
                        may -> may.state().unsent() && may.mayWithdraw(),
                        UNSENT,
                        EnumSet.of(Role.AWARD_OFFICER, Role.HEAD, Role.DEPUTY_HEAD),
                        NONE,
                        false),
                new Act(
                        "withdraw sent",
                        may -> !may.state().unsent() && may.mayWithdraw(),
                        SENT,
                        EnumSet.of(Role.HEAD, Role.DEPUTY_HEAD),
                        NONE,
                        false),
                new Act(
                        "appraise",
                        ProposalPermissions::mayAppraise,
                        SENT,
                        EnumSet.of(Role.APPRAISER),
                        UNIT_SIDE,
                        true),
                new Act(
                        "approve",
                        ProposalPermissions::mayApprove,
                        EnumSet.of(ProposalState.APPROVAL),
                        EnumSet.of(Role.DIVISION_HEAD, Role.DEPUTY_DIRECTOR),
                        NOT_APPROVER,
                        true),
                new Act(
                        "hold unsent",
                        may -> may.state().unsent() && may.mayHold(),
                        UNSENT,
                        EnumSet.of(Role.AWARD_OFFICER, Role.HEAD),
                        NONE,
                        true),
                new Act(
                        "hold sent",
                        may -> !may.state().unsent() && may.mayHold(),
                        SENT,
                        EnumSet.of(Role.APPRAISER, Role.DIVISION_HEAD),
                        NONE,
                        true),
                new Act(
                        "lift where it ended",
                        may -> may.state().ended() && may.mayLift(),
                        SENT_AND_ENDED,
                        EnumSet.of(Role.APPRAISER, Role.DIVISION_HEAD),
                        NONE,
                        true),
                new Act(
                        "extend",
                        ProposalPermissions::mayExtend,
                        UNSENT,
                        EnumSet.of(Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.ORGANISATION_ADMINISTRATOR),
                        NONE,
                        false));
    }

    private static Act row(String name, Predicate<ProposalPermissions> allowed, ProposalState state, Role... roles) {
        return new Act(name, allowed, EnumSet.of(state), Set.of(roles), NONE, false);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void allowsExactlyTheRowsOfTheTable(Act act) {
        for (Role role : Role.values()) {
            for (ProposalState state : ProposalState.values()) {
                for (Part part : parts()) {
                    for (boolean nominated : new boolean[] {false, true}) {
                        Set<Part> did = part == null ? Set.of() : Set.of(part);
                        assertThat(act.allowed().test(of(actor(role, UNIT), state, did, nominated)))
                                .as("%s by %s at %s, did %s, nominated %s", act, role, state, part, nominated)
                                .isEqualTo(act.expected(role, state, part, nominated));
                    }
                }
            }
        }
    }

    private static Part[] parts() {
        // The last one is null: did nothing.
        return Arrays.copyOf(Part.values(), Part.values().length + 1);
    }

    /** A role in one unit opens nothing of another one. */
    @ParameterizedTest
    @MethodSource("acts")
    void refusesTheSameRoleOfAnotherUnit(Act act) {
        for (Role role : Role.values()) {
            if (role.ofUnit()) {
                for (ProposalState state : ProposalState.values()) {
                    ProposalPermissions may = of(actor(role, OTHER), state, Set.of(), false);
                    assertThat(act.allowed().test(may))
                            .as("%s by %s", act, role)
                            .isFalse();
                    assertThat(may.mayView()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refusesEverybodyOfAnotherOrganisation(Act act) {
        for (Role role : Role.values()) {
            for (ProposalState state : ProposalState.values()) {
                ProposalPermissions may = new ProposalPermissions(
                        actor(role, UNIT),
                        UNIT,
                        UNIT,
                        Route.PROVINCE,
                        Channel.PORTAL,
                        state,
                        true,
                        USER,
                        Map.of(),
                        true,
                        false,
                        false);
                assertThat(act.allowed().test(may)).as("%s by %s", act, role).isFalse();
                assertThat(may.mayView()).isFalse();
            }
        }
    }

    @Nested
    class View {

        @ParameterizedTest
        @EnumSource(ProposalState.class)
        void isOpenToTheUnitAndTheInspector(ProposalState state) {
            Arrays.stream(Role.values())
                    .filter(role -> role.ofUnit() || role == Role.INSPECTOR)
                    .forEach(role -> assertThat(plain(role, state).mayView()).isTrue());
        }

        @ParameterizedTest
        @EnumSource(ProposalState.class)
        void isOpenToHomeAffairsOnceSentAndNeverBefore(ProposalState state) {
            Stream.of(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR)
                    .forEach(role -> {
                        assertThat(sent(role, state, true).mayView()).isTrue();
                        assertThat(sent(role, state, false).mayView()).isFalse();
                    });
        }

        private ProposalPermissions sent(Role role, ProposalState state, boolean everSent) {
            return new ProposalPermissions(
                    actor(role, new UnitCode("sonoivu")),
                    UNIT,
                    UNIT,
                    Route.PROVINCE,
                    Channel.PORTAL,
                    state,
                    everSent,
                    "t.khac",
                    Map.of(),
                    false,
                    true,
                    false);
        }

        @ParameterizedTest
        @EnumSource(ProposalState.class)
        void isOpenToTheChairmansSideOnceItComesToThem(ProposalState state) {
            boolean theirs = state == ProposalState.AWAITING_DECISION || state == ProposalState.DECIDED;
            Stream.of(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK)
                    .forEach(role -> {
                        assertThat(plain(role, state).mayView()).isEqualTo(theirs);
                        assertThat(reached(role, state).mayView()).isTrue();
                    });
        }

        @ParameterizedTest
        @EnumSource(ProposalState.class)
        void isClosedToAdministrators(ProposalState state) {
            assertThat(reached(Role.ORGANISATION_ADMINISTRATOR, state).mayView())
                    .isFalse();
            assertThat(reached(Role.SYSTEM_ADMINISTRATOR, state).mayView()).isFalse();
        }

        private ProposalPermissions reached(Role role, ProposalState state) {
            return new ProposalPermissions(
                    actor(role, UNIT),
                    UNIT,
                    UNIT,
                    Route.PROVINCE,
                    Channel.PORTAL,
                    state,
                    true,
                    "t.khac",
                    Map.of(),
                    true,
                    true,
                    false);
        }
    }

    /** An office or faculty proposes, the body above it has the council and the head. */
    @Nested
    class ToTheBodyAbove {

        private ProposalPermissions may(Role role, UnitCode unit, ProposalState state, Part... done) {
            return new ProposalPermissions(
                    actor(role, unit),
                    UNIT,
                    OTHER,
                    Route.UNIT,
                    Channel.PORTAL,
                    state,
                    false,
                    "t.khac",
                    Map.of("t.khac", Set.of(done)),
                    false,
                    true,
                    false);
        }

        @Test
        void isJudgedThereAndNotAtHome() {
            assertThat(may(Role.COUNCIL_SECRETARY, OTHER, ProposalState.COUNCIL, Part.BROUGHT)
                            .mayRecordMeeting())
                    .isTrue();
            assertThat(may(Role.HEAD, OTHER, ProposalState.GRANTING, Part.BROUGHT)
                            .mayGrant())
                    .isTrue();
            assertThat(may(Role.CLERK, OTHER, ProposalState.ISSUING, Part.BROUGHT)
                            .mayIssue())
                    .isTrue();
            assertThat(may(Role.COUNCIL_SECRETARY, UNIT, ProposalState.COUNCIL, Part.BROUGHT)
                            .mayRecordMeeting())
                    .isFalse();
            assertThat(may(Role.HEAD, UNIT, ProposalState.GRANTING, Part.BROUGHT)
                            .mayGrant())
                    .isFalse();
            assertThat(may(Role.CLERK, UNIT, ProposalState.ISSUING, Part.BROUGHT)
                            .mayIssue())
                    .isFalse();
        }

        @Test
        void isSeenThereOnceItWasBroughtAndNotBefore() {
            for (Role role : Role.values()) {
                if (role.ofUnit()) {
                    assertThat(may(role, OTHER, ProposalState.DRAFT, Part.DRAFTED)
                                    .mayView())
                            .isFalse();
                    assertThat(may(role, OTHER, ProposalState.WITHDRAWN, Part.DRAFTED)
                                    .mayView())
                            .isFalse();
                    assertThat(may(role, OTHER, ProposalState.COUNCIL, Part.BROUGHT)
                                    .mayView())
                            .isTrue();
                }
            }
            assertThat(may(Role.AWARD_OFFICER, OTHER, ProposalState.DRAFT, Part.DRAFTED)
                            .mayDraft())
                    .isFalse();
        }

        @Test
        void isReportedUpwardOnceGrantedAndNotBefore() {
            UnitCode office = new UnitCode("sonoivu");
            for (ProposalState state : ProposalState.values()) {
                assertThat(may(Role.APPRAISER, office, state, Part.BROUGHT).mayView())
                        .as(state.name())
                        .isEqualTo(state == ProposalState.DECIDED);
            }
        }
    }

    /** Stand A14. */
    @Nested
    class FromIdesk {

        private ProposalPermissions may(Role role, ProposalState state, String enteredBy) {
            return new ProposalPermissions(
                    actor(role, UNIT),
                    UNIT,
                    UNIT,
                    Route.PROVINCE,
                    Channel.IDESK,
                    state,
                    !state.unsent(),
                    enteredBy,
                    Map.of(enteredBy, Set.of(Part.DRAFTED)),
                    false,
                    true,
                    false);
        }

        @Test
        void isWrittenByTheOfficerWhoEntersItAlone() {
            assertThat(may(Role.APPRAISER, ProposalState.DRAFT, USER).mayDraft())
                    .isTrue();
            assertThat(may(Role.APPRAISER, ProposalState.READY, USER).maySend()).isTrue();
            assertThat(may(Role.APPRAISER, ProposalState.DRAFT, "t.khac").mayDraft())
                    .isFalse();
            assertThat(may(Role.AWARD_OFFICER, ProposalState.DRAFT, "t.khac").mayDraft())
                    .isFalse();
            assertThat(may(Role.HEAD, ProposalState.READY, "t.khac").maySend()).isFalse();
        }

        @Test
        void isNeverAppraisedByThem() {
            assertThat(may(Role.APPRAISER, ProposalState.APPRAISAL, USER).mayAppraise())
                    .isFalse();
            assertThat(may(Role.APPRAISER, ProposalState.APPRAISAL, "t.khac").mayAppraise())
                    .isTrue();
        }

        @Test
        void isTheUnitsOnceSent() {
            assertThat(may(Role.AWARD_OFFICER, ProposalState.RETURNED, "t.khac").mayComplete())
                    .isTrue();
            assertThat(may(Role.HEAD, ProposalState.SENT, "t.khac").mayWithdraw())
                    .isTrue();
        }
    }

    /** A stranger learns nothing; who sees the dossier learns that the act is not theirs. */
    @Test
    void refusesAsUnknownOrAsAnAct() {
        ProposalPermissions stranger = of(actor(Role.HEAD, OTHER), ProposalState.DRAFT, Set.of(), false);
        ProposalPermissions clerk = plain(Role.CLERK, ProposalState.DRAFT);

        assertThatThrownBy(() -> stranger.require(true, "view", "DL2026-00001"))
                .isInstanceOfSatisfying(NotPermittedException.class, unknown -> assertThat(unknown.visible())
                        .isFalse());
        assertThatThrownBy(() -> clerk.require(clerk.mayDraft(), "draft", "DL2026-00001"))
                .isInstanceOfSatisfying(NotPermittedException.class, act -> assertThat(act.visible())
                        .isTrue());
    }
}
