package vn.khenthuong.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Recording a meeting: who may, and whom it may name. */
@IntegrationTest
class CouncilRecordIT {

    @Autowired
    private ApplicationContext context;

    private Route route;
    private UnitCode unit;
    private ProposalCode dossier;

    @BeforeEach
    void atTheCouncil() {
        route = new Route(context);
        unit = Communes.next(context);
        dossier = route.atCouncil(unit, List.of(route.individual(unit)));
    }

    /** Another unit's dossier does not exist for a stranger: a plain "unknown", never a failure of the program. */
    @Test
    void answersAStrangerThatItKnowsNothing() {
        CouncilMinutes minutes = route.minutes(unit, dossier, 1);
        Actor stranger = route.secretary(Communes.next(context));

        assertThatThrownBy(() -> route.tasks.submit(stranger, dossier.value(), "holdCouncilMeeting", minutes))
                .isInstanceOf(NotPermittedException.class);
        assertThat(route.tasks.openTasks(stranger, dossier.value())).isEmpty();
    }

    /** Stand A20: a login in the attendance bars that person later, so it must be one of the unit's own people. */
    @Test
    void refusesALoginOfSomebodyElse() {
        for (String login : List.of(route.divisionHead().userId(), "x".repeat(80))) {
            CouncilMinutes minutes = attendedBy(login);
            assertThatThrownBy(() ->
                            route.tasks.submit(route.secretary(unit), dossier.value(), "holdCouncilMeeting", minutes))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                            .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("attendance-login")));
        }
    }

    @Test
    void takesALoginOfTheUnit() {
        route.tasks.submit(
                route.secretary(unit),
                dossier.value(),
                "holdCouncilMeeting",
                attendedBy(route.head(unit).userId()));

        assertThat(context.getBean(Meetings.class).of(route.officer(unit), dossier))
                .hasSize(1);
    }

    /** A substitute with written delegation votes in the member's place, an absent member's opinion stands in the minutes. */
    @Test
    void keepsSubstitutesAndWrittenOpinions() {
        List<CouncilMinutes.Attendance> attendance =
                new ArrayList<>(route.minutes(unit, dossier, 1).attendance());
        Actor head = route.head(unit);
        attendance.set(
                0,
                new CouncilMinutes.Attendance(
                        "Ủy viên 1", head.userId(), CouncilSeat.CHAIR, true, "Lê Thị Dự Thay", null));
        attendance.add(new CouncilMinutes.Attendance(
                "Ủy viên Vắng", null, CouncilSeat.MEMBER, false, null, "Đồng ý cả danh sách"));
        CouncilMinutes plain = route.minutes(unit, dossier, 1);
        CouncilMinutes minutes = new CouncilMinutes(
                plain.heldOn(),
                plain.place(),
                plain.chair(),
                attendance.size(),
                attendance,
                plain.ballots(),
                plain.minutesFile());

        route.tasks.submit(route.secretary(unit), dossier.value(), "holdCouncilMeeting", minutes);

        assertThat(context.getBean(Meetings.class)
                        .of(route.officer(unit), dossier)
                        .get(0)
                        .minutes()
                        .attendance())
                .contains(
                        new CouncilMinutes.Attendance(
                                "Ủy viên 1", head.userId(), CouncilSeat.CHAIR, true, "Lê Thị Dự Thay", null),
                        new CouncilMinutes.Attendance(
                                "Ủy viên Vắng", null, CouncilSeat.MEMBER, false, null, "Đồng ý cả danh sách"));
    }

    @Test
    void refusesASecondChair() {
        CouncilMinutes plain = route.minutes(unit, dossier, 1);
        List<CouncilMinutes.Attendance> attendance = new ArrayList<>(plain.attendance());
        for (int i = 0; i < 2; i++) {
            attendance.set(i, new CouncilMinutes.Attendance("Ủy viên " + i, null, CouncilSeat.CHAIR, true, null, null));
        }
        assertThatThrownBy(() -> route.tasks.submit(
                        route.secretary(unit),
                        dossier.value(),
                        "holdCouncilMeeting",
                        new CouncilMinutes(
                                plain.heldOn(),
                                plain.place(),
                                plain.chair(),
                                plain.totalMembers(),
                                attendance,
                                plain.ballots(),
                                plain.minutesFile())))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .contains("attendance-chair"));
    }

    @Test
    void refusesASubstituteOfSomebodyAbsentAndAnOpinionOfSomebodyPresent() {
        for (CouncilMinutes.Attendance wrong : List.of(
                new CouncilMinutes.Attendance("Ủy viên 1", null, CouncilSeat.MEMBER, false, "Lê Thị Dự Thay", null),
                new CouncilMinutes.Attendance("Ủy viên 1", null, CouncilSeat.MEMBER, true, null, "Đồng ý"))) {
            List<CouncilMinutes.Attendance> attendance =
                    new ArrayList<>(route.minutes(unit, dossier, 1).attendance());
            attendance.set(0, wrong);
            assertThatThrownBy(() -> route.tasks.submit(
                            route.secretary(unit),
                            dossier.value(),
                            "holdCouncilMeeting",
                            with(attendance, "Nguyễn Văn Chủ Trì", 0, "")))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                            .anySatisfy(finding -> assertThat(finding.rule()).startsWith("attendance-")));
        }
    }

    private CouncilMinutes attendedBy(String login) {
        CouncilMinutes plain = route.minutes(unit, dossier, 1);
        List<CouncilMinutes.Attendance> attendance = new ArrayList<>(plain.attendance());
        attendance.set(0, new CouncilMinutes.Attendance("Ủy viên 1", login, true));
        return new CouncilMinutes(
                plain.heldOn(),
                plain.place(),
                plain.chair(),
                plain.totalMembers(),
                attendance,
                plain.ballots(),
                plain.minutesFile());
    }

    private CouncilMinutes with(List<CouncilMinutes.Attendance> attendance, String chair, int recused, String note) {
        CouncilMinutes plain = route.minutes(unit, dossier, 1);
        return new CouncilMinutes(
                plain.heldOn(),
                plain.place(),
                chair,
                plain.totalMembers(),
                attendance,
                plain.ballots().stream()
                        .map(ballot -> new CouncilMinutes.Ballot(
                                ballot.nominee(), 5 - recused, 0, recused, ballot.selected(), note))
                        .toList(),
                plain.minutesFile());
    }

    private List<CouncilMinutes.Attendance> attendedByName(String name) {
        List<CouncilMinutes.Attendance> attendance =
                new ArrayList<>(route.minutes(unit, dossier, 1).attendance());
        attendance.set(0, new CouncilMinutes.Attendance(name, null, true));
        return attendance;
    }

    /** Stand A12: nobody votes on themselves, and recording it cannot be left out. */
    @Test
    void refusesAVoteOnOneself() {
        String nominee = route.view(unit, dossier).nominees().get(0).name();
        List<CouncilMinutes.Attendance> attendance =
                attendedByName(nominee.toUpperCase(java.util.Locale.ROOT) + " (Phó Chủ tịch)");

        assertThatThrownBy(() -> route.tasks.submit(
                        route.secretary(unit),
                        dossier.value(),
                        "holdCouncilMeeting",
                        with(attendance, "Nguyễn Văn Chủ Trì", 0, "")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("ballot-own-line")));
        route.tasks.submit(
                route.secretary(unit),
                dossier.value(),
                "holdCouncilMeeting",
                with(attendance, "Nguyễn Văn Chủ Trì", 1, ""));
    }

    @Test
    void takesANoteThatANamesakeIsAnotherPerson() {
        String nominee = route.view(unit, dossier).nominees().get(0).name();

        route.tasks.submit(
                route.secretary(unit),
                dossier.value(),
                "holdCouncilMeeting",
                with(attendedByName(nominee), "Nguyễn Văn Chủ Trì", 0, "Ủy viên trùng tên, sinh năm khác"));

        assertThat(context.getBean(Meetings.class).of(route.officer(unit), dossier))
                .hasSize(1);
    }

    /** Stand A20 must not depend on a login that may be left empty. */
    @Test
    void fillsInTheLoginOfAMemberWhomTheNameTells() {
        Actor head = route.head(unit);
        route.tasks.submit(
                route.secretary(unit),
                dossier.value(),
                "holdCouncilMeeting",
                with(attendedByName(head.fullName()), "Nguyễn Văn Chủ Trì", 0, ""));

        assertThat(context.getBean(Meetings.class)
                        .of(route.officer(unit), dossier)
                        .get(0)
                        .minutes()
                        .attendance())
                .anySatisfy(member -> assertThat(member.login()).isEqualTo(head.userId()));
    }
}
