package vn.khenthuong.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilMembers;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.council.CouncilSeat;
import vn.khenthuong.council.Invitations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.LetterNumber;
import vn.khenthuong.proposal.LetterSignature;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.Sending;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.TaskDoor;

/** The unit's council meets; its head signs, its clerk numbers, and the dossier is sent. */
@Component
@OnlyInDemo
class CouncilScenes {

    private static final int MEMBERS = 7;

    private static final LocalTime MEETS_AT = LocalTime.of(14, 0);

    private final Backstage backstage;
    private final Invitations invitations;
    private final Papers papers;
    private final TaskDoor door;

    CouncilScenes(Backstage backstage, Invitations invitations, Papers papers, TaskDoor door) {
        this.backstage = backstage;
        this.invitations = invitations;
        this.papers = papers;
        this.door = door;
    }

    Map<String, Scene<Story.Dossier>> scenes() {
        return Map.of(
                "invite", this::invite,
                "meet", this::meet,
                "sign", this::sign,
                "signBack", this::signBack,
                "number", this::number,
                "send", this::send);
    }

    private Supplier<String> invite(Story.Dossier dossier, StoryAct act) {
        Actor secretary = backstage.actor(dossier, act, Role.COUNCIL_SECRETARY);
        Instant meetsAt = act.day().atTime(MEETS_AT).atZone(CampaignZone.ZONE).toInstant();
        ProposalCode code = backstage.code(dossier.unit());
        String place = "Phòng họp trụ sở " + Offices.nameInText(backstage.unitOf(dossier));
        return Scene.doing(() -> invitations.invite(secretary, code, meetsAt, place, act.text()));
    }

    private Supplier<String> meet(Story.Dossier dossier, StoryAct act) {
        Actor secretary = backstage.actor(dossier, act, Role.COUNCIL_SECRETARY);
        Unit unit = backstage.unitOf(dossier);
        DossierView view = backstage.view(secretary, dossier);
        List<CouncilMinutes.Attendance> attendance = attendance(unit);
        List<CouncilMinutes.Ballot> ballots = ballots(dossier, act, view, present(attendance));
        String place = "Phòng họp trụ sở " + Offices.nameInText(unit);
        String chair = person(unit, Role.HEAD).name();
        CouncilMinutes written = new CouncilMinutes(act.day(), place, chair, MEMBERS, attendance, ballots, null);
        FileId file = papers.minutes(secretary, unit, act, written, view);
        CouncilMinutes minutes = new CouncilMinutes(act.day(), place, chair, MEMBERS, attendance, ballots, file);
        return Scene.doing(() -> door.submit(secretary, view.code().value(), "holdCouncilMeeting", minutes));
    }

    /** Seven members: those of the unit with a login first; the last one is away on business. */
    private List<CouncilMinutes.Attendance> attendance(Unit unit) {
        List<CouncilMinutes.Attendance> attendance = new ArrayList<>();
        Set<String> named = new HashSet<>();
        backstage.story().people(unit.code()).stream()
                .filter(person -> person.roles().stream().anyMatch(CouncilMembers.ROLES::contains))
                .limit(MEMBERS)
                .forEach(person -> {
                    named.add(person.name());
                    attendance.add(new CouncilMinutes.Attendance(
                            person.name(),
                            person.login(),
                            CouncilSeat.usual(Set.copyOf(person.roles())),
                            true,
                            null,
                            null));
                });
        for (String member : backstage.story().members()) {
            if (attendance.size() < MEMBERS && named.add(member)) {
                attendance.add(new CouncilMinutes.Attendance(member, null, attendance.size() < MEMBERS - 1));
            }
        }
        return attendance;
    }

    private static int present(List<CouncilMinutes.Attendance> attendance) {
        return (int)
                attendance.stream().filter(CouncilMinutes.Attendance::present).count();
    }

    private static List<CouncilMinutes.Ballot> ballots(
            Story.Dossier dossier, StoryAct act, DossierView view, int present) {
        Map<String, String> not = Story.orEmpty(act.not());
        return view.nominees().stream()
                .map(nominee -> {
                    String key = Backstage.entry(dossier, nominee).key();
                    boolean selected = !not.containsKey(key);
                    // Not everybody agrees on everybody: one vote against each second nominee.
                    int against = selected ? (nominee.position() + 1) % 2 : present - 1;
                    return new CouncilMinutes.Ballot(
                            nominee.id(), present - against, against, 0, selected, not.getOrDefault(key, ""));
                })
                .toList();
    }

    private Supplier<String> sign(Story.Dossier dossier, StoryAct act) {
        return letter(dossier, act, LetterSignature.Outcome.SIGN);
    }

    private Supplier<String> signBack(Story.Dossier dossier, StoryAct act) {
        return letter(dossier, act, LetterSignature.Outcome.RETURN);
    }

    private Supplier<String> letter(Story.Dossier dossier, StoryAct act, LetterSignature.Outcome outcome) {
        Actor head = backstage.actor(dossier, act, Role.HEAD);
        String code = backstage.code(dossier.unit()).value();
        return Scene.doing(() -> door.submit(
                head, code, "signLetter", new LetterSignature(outcome, false, act.text() == null ? "" : act.text())));
    }

    private Supplier<String> number(Story.Dossier dossier, StoryAct act) {
        Actor clerk = backstage.actor(dossier, act, Role.CLERK);
        Unit unit = backstage.unitOf(dossier);
        DossierView view = backstage.view(clerk, dossier);
        String number = letterNumber(dossier);
        List<NomineeView> selected = view.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.SELECTED && !nominee.held())
                .toList();
        FileId file = papers.letter(
                clerk,
                unit,
                number,
                act.day(),
                view.minutesDate(),
                selected,
                person(unit, Role.HEAD).name());
        return Scene.doing(() ->
                door.submit(clerk, view.code().value(), "numberLetter", new LetterNumber(number, act.day(), file)));
    }

    /** Each clerk has a register of their own, so the numbers differ from unit to unit. */
    private String letterNumber(Story.Dossier dossier) {
        int running = 20 + Math.floorMod(dossier.unit().hashCode(), 60);
        String symbol = backstage.story().cast(dossier.unit()).symbol();
        return running + (symbol.endsWith("/BTCTU") ? "-" : "/") + symbol;
    }

    private Supplier<String> send(Story.Dossier dossier, StoryAct act) {
        Actor clerk = backstage.actor(dossier, act, Role.CLERK);
        String code = backstage.code(dossier.unit()).value();
        return Scene.doing(() -> door.submit(clerk, code, "sendDossier", new Sending()));
    }

    private Story.Person person(Unit unit, Role role) {
        return backstage.story().people(unit.code()).stream()
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }
}
