package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who may do what with a round.
 *
 * <pre>
 * act      state                        role                            not if
 * gather   GATHERING                    appraiser
 * sign     SIGNING                      director, deputy                unit side, nominated (A20)
 * check    CHECKING                     office reviewer                 unit side, nominated
 * decide   DECIDING                     chairman, vice chairman         unit side, nominated
 * issue    ISSUING                      decision clerk
 * cancel   any that has not ended       appraiser, director, deputy
 * stop     ISSUED, letters wait         the Chairman's side
 * dispatch ISSUED, letters stopped      decision clerk
 * view     any                          Home Affairs, inspector
 *          from CHECKING on             the Chairman's side too
 * </pre>
 *
 * Everything else is refused: unit people, administrators, everybody of another organisation.
 */
class RoundPermissionsTest {

    private static final Set<Role> HOME_AFFAIRS =
            EnumSet.of(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    private static final Set<Role> CHAIRMANS_SIDE =
            EnumSet.of(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK);

    private static RoundPermissions of(Role role, RoundState state, boolean unitSide, boolean nominated) {
        return new RoundPermissions(actor(role), state, dispatch(state), unitSide, nominated, true);
    }

    private static DispatchState dispatch(RoundState state) {
        return state == RoundState.ISSUED ? DispatchState.DISPATCHED : DispatchState.NO_DECISION;
    }

    private static Actor actor(Role role) {
        return new Actor(
                "t.mau",
                "Người Mẫu",
                new OrganisationCode("daklak"),
                Set.of(new Assignment(role, new UnitCode("sonoivu"))));
    }

    /** One act: its state, who does it, and whether a conflict of interest bars them. */
    record Act(
            String name,
            Predicate<RoundPermissions> allowed,
            Set<RoundState> states,
            Set<Role> roles,
            boolean barredByConflict) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Act> acts() {
        Set<RoundState> open = EnumSet.allOf(RoundState.class);
        open.removeIf(RoundState::ended);
        return Stream.of(
                new Act(
                        "gather",
                        RoundPermissions::mayGather,
                        EnumSet.of(RoundState.GATHERING),
                        EnumSet.of(Role.APPRAISER),
                        false),
                new Act(
                        "sign",
                        RoundPermissions::maySign,
                        EnumSet.of(RoundState.SIGNING),
                        EnumSet.of(Role.DIRECTOR, Role.DEPUTY_DIRECTOR),
                        true),
                new Act(
                        "check",
                        RoundPermissions::mayCheck,
                        EnumSet.of(RoundState.CHECKING),
                        EnumSet.of(Role.OFFICE_REVIEWER),
                        true),
                new Act(
                        "decide",
                        RoundPermissions::mayDecide,
                        EnumSet.of(RoundState.DECIDING),
                        EnumSet.of(Role.CHAIRMAN, Role.VICE_CHAIRMAN),
                        true),
                new Act(
                        "issue",
                        RoundPermissions::mayIssue,
                        EnumSet.of(RoundState.ISSUING),
                        EnumSet.of(Role.DECISION_CLERK),
                        false),
                new Act(
                        "cancel",
                        RoundPermissions::mayCancel,
                        open,
                        EnumSet.of(Role.APPRAISER, Role.DIRECTOR, Role.DEPUTY_DIRECTOR),
                        false));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void allowsExactlyTheRowsOfTheTable(Act act) {
        for (Role role : Role.values()) {
            for (RoundState state : RoundState.values()) {
                for (boolean unitSide : new boolean[] {false, true}) {
                    for (boolean nominated : new boolean[] {false, true}) {
                        boolean expected = act.roles().contains(role)
                                && act.states().contains(state)
                                && !(act.barredByConflict() && (unitSide || nominated));
                        assertThat(act.allowed().test(of(role, state, unitSide, nominated)))
                                .as("%s by %s at %s, unit side %s, nominated %s", act, role, state, unitSide, nominated)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refusesEverybodyOfAnotherOrganisation(Act act) {
        for (Role role : Role.values()) {
            for (RoundState state : RoundState.values()) {
                RoundPermissions elsewhere =
                        new RoundPermissions(actor(role), state, dispatch(state), false, false, false);
                assertThat(act.allowed().test(elsewhere)).isFalse();
                assertThat(elsewhere.mayView()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DispatchState.class)
    void lettersAreKeptBackWhileTheyWaitAndLeaveByTheClerkAfterwards(DispatchState dispatch) {
        Set<Role> stopping = EnumSet.of(Role.DECISION_CLERK, Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN);
        for (Role role : Role.values()) {
            RoundPermissions here = new RoundPermissions(actor(role), RoundState.ISSUED, dispatch, false, false, true);
            RoundPermissions elsewhere =
                    new RoundPermissions(actor(role), RoundState.ISSUED, dispatch, false, false, false);
            assertThat(here.mayStopDispatch()).isEqualTo(dispatch == DispatchState.WAITING && stopping.contains(role));
            assertThat(here.mayDispatch()).isEqualTo(dispatch == DispatchState.STOPPED && role == Role.DECISION_CLERK);
            assertThat(elsewhere.mayStopDispatch() || elsewhere.mayDispatch()).isFalse();
        }
    }

    @Nested
    class View {

        @ParameterizedTest
        @EnumSource(RoundState.class)
        void isOpenToHomeAffairsAndTheInspectorFromTheBeginning(RoundState state) {
            HOME_AFFAIRS.forEach(
                    role -> assertThat(of(role, state, false, false).mayView()).isTrue());
            assertThat(of(Role.INSPECTOR, state, false, false).mayView()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(RoundState.class)
        void isOpenToTheChairmansSideOnceItIsSubmitted(RoundState state) {
            boolean submitted = state != RoundState.GATHERING && state != RoundState.SIGNING;
            CHAIRMANS_SIDE.forEach(
                    role -> assertThat(of(role, state, false, false).mayView()).isEqualTo(submitted));
        }

        @ParameterizedTest
        @EnumSource(RoundState.class)
        void isClosedToUnitsAndAdministrators(RoundState state) {
            Arrays.stream(Role.values())
                    .filter(role -> role.ofUnit()
                            || role == Role.ORGANISATION_ADMINISTRATOR
                            || role == Role.SYSTEM_ADMINISTRATOR)
                    .forEach(role ->
                            assertThat(of(role, state, false, false).mayView()).isFalse());
        }
    }

    @Test
    void endsInThreeStates() {
        assertThat(Map.of(RoundState.ISSUED, true, RoundState.NOTHING_AGREED, true, RoundState.CANCELLED, true))
                .allSatisfy((state, ended) -> assertThat(state.ended()).isEqualTo(ended));
        assertThat(Arrays.stream(RoundState.values()).filter(RoundState::ended)).hasSize(3);
    }
}
