package vn.khenthuong.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.TaskAct;
import vn.khenthuong.shared.Text;

/**
 * The council met: the secretary records it. Recording more "được chọn đề nghị" than the line allows is refused (stand
 * A4); candidates are not limited.
 */
@Component
@Transactional
class HoldCouncilMeeting implements TaskAct<CouncilMinutes> {

    private final Dossiers dossiers;
    private final DossierProgress progress;
    private final Meetings meetings;
    private final CouncilRules rules;
    private final Actors actors;
    private final CouncilMembers members;
    private final MinutesAsCounted counted;
    private final Files files;
    private final AuditTrail audit;

    HoldCouncilMeeting(
            Dossiers dossiers,
            DossierProgress progress,
            Meetings meetings,
            CouncilRules rules,
            Actors actors,
            CouncilMembers members,
            MinutesAsCounted counted,
            Files files,
            AuditTrail audit) {
        this.dossiers = dossiers;
        this.progress = progress;
        this.meetings = meetings;
        this.rules = rules;
        this.actors = actors;
        this.members = members;
        this.counted = counted;
        this.files = files;
        this.audit = audit;
    }

    @Override
    public String step() {
        return "holdCouncilMeeting";
    }

    @Override
    public Class<CouncilMinutes> judgementType() {
        return CouncilMinutes.class;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean permits(Actor actor, String subject) {
        try {
            return dossiers.permissionsIfVisible(actor, new ProposalCode(subject))
                    .filter(ProposalPermissions::mayRecordMeeting)
                    .isPresent();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, CouncilMinutes minutes) {
        ProposalCode code = new ProposalCode(subject);
        DossierView dossier = dossiers.view(actor, code);
        dossier.may().require(dossier.may().mayRecordMeeting(), step(), subject);
        List<Finding> findings = new ArrayList<>(input(code, minutes).findings());
        if (minutes.heldOn() == null) {
            return findings;
        }
        if (minutes.minutesFile() != null) {
            files.info(actor, minutes.minutesFile());
        }
        Map<NomineeId, String> names =
                dossier.nominees().stream().collect(Collectors.toMap(NomineeView::id, NomineeView::name));
        findings.addAll(ownPeople(dossier, minutes));
        findings.addAll(ownLines(dossier, minutes));
        findings.addAll(ballotsMatch(code, minutes, names));
        findings.addAll(counted.findings(actor, code, minutes, names));
        findings.addAll(
                new VotingRules(rules.rule(dossier.awardForm(), minutes.heldOn())).check(subject, minutes, names));
        findings.addAll(dossiers.findingsIfSelected(actor, code, selected(minutes), minutes.heldOn()));
        return findings;
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, CouncilMinutes entered) {
        ProposalCode code = new ProposalCode(subject);
        ProposalPermissions may = progress.lock(actor, code);
        may.require(may.mayRecordMeeting(), step(), subject);
        CouncilMinutes minutes = members.named(actor.organisation(), may.councilUnit(), entered);
        RefusedException.ifBlocked(check(actor, subject, minutes));
        meetings.add(actor, code, minutes);
        boolean anySelected = progress.select(actor, code, minutes.heldOn(), selected(minutes), minutes.minutesFile());
        members.voters(actor.organisation(), may.councilUnit(), minutes)
                .forEach(login -> progress.voted(actor, code, login));
        audit.record(
                actor,
                may.councilUnit().value(),
                "council.recorded",
                AuditSubject.proposal(code),
                "%d/%d có mặt; chọn %d/%d"
                        .formatted(
                                minutes.present(),
                                minutes.totalMembers(),
                                selected(minutes).size(),
                                minutes.ballots().size()),
                Map.of());
        return Map.of("anySelected", anySelected);
    }

    private static Set<NomineeId> selected(CouncilMinutes minutes) {
        return minutes.ballots().stream()
                .filter(CouncilMinutes.Ballot::selected)
                .map(CouncilMinutes.Ballot::nominee)
                .collect(Collectors.toSet());
    }

    private static InputCheck input(ProposalCode code, CouncilMinutes minutes) {
        InputCheck input = new InputCheck(Subject.proposal(code.value()))
                .that(
                        minutes.heldOn() != null,
                        "input-required",
                        "heldOn",
                        "",
                        "",
                        "Chưa nhập ngày họp.",
                        "Enter the day.")
                .required("place", "Địa điểm họp", minutes.place(), InputCheck.SHORT_TEXT)
                .required("chair", "Người chủ trì", minutes.chair(), InputCheck.SHORT_TEXT)
                .that(
                        minutes.minutesFile() != null,
                        "input-required",
                        "minutesFile",
                        "",
                        "",
                        "Chưa tải lên biên bản họp (PDF).",
                        "The minutes (PDF) are missing.");
        minutes.attendance().forEach(member -> member(input, member));
        long chairs = minutes.attendance().stream()
                .filter(member -> member.seat() == CouncilSeat.CHAIR)
                .count();
        input.that(
                chairs <= 1,
                "attendance-chair",
                "attendance",
                String.valueOf(chairs),
                "1",
                "Hội đồng chỉ có một Chủ tịch. Hãy sửa chức danh trong Hội đồng của các thành viên theo quyết định thành lập.",
                "A council has one chair: put the members' seats right by the founding decision.");
        minutes.ballots().forEach(ballot -> input.optional("ballots", "Ghi chú", ballot.note(), InputCheck.LONG_TEXT));
        return input;
    }

    private static void member(InputCheck input, CouncilMinutes.Attendance member) {
        input.required("attendance", "Tên thành viên", member.name(), InputCheck.SHORT_TEXT)
                .optional("attendance", "Người được ủy quyền", member.substitute(), InputCheck.SHORT_TEXT)
                .optional("attendance", "Ý kiến bằng văn bản", member.opinion(), InputCheck.LONG_TEXT)
                .that(
                        member.present() || !member.substituted(),
                        "attendance-substitute",
                        "attendance",
                        "",
                        "",
                        "Thành viên có người dự thay bằng ủy quyền thì được tính là có mặt. Hãy đánh dấu có mặt, hoặc bỏ người dự thay.",
                        "A member whose substitute came counts as present: tick it, or take the substitute out.")
                .that(
                        !member.present() || !member.wrote(),
                        "attendance-opinion",
                        "attendance",
                        "",
                        "",
                        "Ý kiến bằng văn bản chỉ của thành viên vắng mặt. Hãy bỏ đánh dấu có mặt, hoặc xóa ý kiến.",
                        "Only an absent member's opinion is in writing: untick present, or delete it.");
    }

    /** Being named bars a login from judging later (stand A20), so nobody outside the unit can be named, nor anybody twice. */
    private List<Finding> ownPeople(DossierView dossier, CouncilMinutes minutes) {
        InputCheck input = new InputCheck(Subject.proposal(dossier.code().value()));
        Set<String> seen = new HashSet<>();
        minutes.attendance().stream()
                .map(CouncilMinutes.Attendance::login)
                .filter(login -> login != null && !login.isBlank())
                .forEach(login -> input.that(
                        seen.add(login)
                                && actors.byUserId(login)
                                        .filter(member -> member.units()
                                                .contains(dossier.councilUnit().code()))
                                        .isPresent(),
                        "attendance-login",
                        "attendance",
                        "",
                        "",
                        "Tài khoản của thành viên Hội đồng phải là của người thuộc đơn vị, mỗi người một dòng.",
                        "A member's login belongs to somebody of the unit, and to one line only."));
        return input.findings();
    }

    /**
     * Nobody votes on themselves (stand A12): a member who may be the nominee leaves that line. Who only shares the name is
     * said to be another person in the line's note, which stays in the minutes.
     */
    private List<Finding> ownLines(DossierView dossier, CouncilMinutes minutes) {
        Map<NomineeId, NomineeView> nominees =
                dossier.nominees().stream().collect(Collectors.toMap(NomineeView::id, nominee -> nominee));
        List<Finding> findings = new ArrayList<>();
        for (CouncilMinutes.Ballot ballot : minutes.ballots()) {
            NomineeView nominee = nominees.get(ballot.nominee());
            if (nominee == null || nominee.typed().kind() != NomineeKind.INDIVIDUAL || ballot.recused() > 0) {
                continue;
            }
            boolean explained = ballot.note() != null && !ballot.note().isBlank();
            minutes.attendance().stream()
                    .filter(CouncilMinutes.Attendance::present)
                    .filter(member -> isNominee(member, nominee.name()))
                    .findFirst()
                    .ifPresent(member -> findings.add(new Finding(
                            "ballot-own-line",
                            explained ? Severity.WARN : Severity.BLOCK,
                            Subject.nominee(nominee.id().toString(), nominee.name(), "ballots"),
                            member.name(),
                            "Không biểu quyết ≥ 1",
                            new Clause("Cấu hình: thành viên không biểu quyết về chính mình", ""),
                            new Text(
                                    "Thành viên \"" + member.name()
                                            + "\" trùng tên với người được xét nên không biểu quyết ở dòng"
                                            + " này: ghi 1 ở cột Không biểu quyết. Nếu là hai người khác nhau, ghi rõ ở cột Ghi chú.",
                                    "This member bears the nominee's name and does not vote on this line: enter 1 as not voting. If"
                                            + " they are two persons, say so in the note."))));
        }
        return findings;
    }

    private boolean isNominee(CouncilMinutes.Attendance member, String nominee) {
        return CouncilMembers.mayBe(member.voter(), nominee)
                || (member.login() != null
                        && !member.substituted()
                        && actors.byUserId(member.login())
                                .filter(person -> CouncilMembers.mayBe(person.fullName(), nominee))
                                .isPresent());
    }

    private static List<Finding> ballotsMatch(ProposalCode code, CouncilMinutes minutes, Map<NomineeId, String> names) {
        Set<NomineeId> voted =
                minutes.ballots().stream().map(CouncilMinutes.Ballot::nominee).collect(Collectors.toSet());
        return new InputCheck(Subject.proposal(code.value()))
                .that(
                        voted.equals(names.keySet())
                                && voted.size() == minutes.ballots().size(),
                        "ballots-complete",
                        "ballots",
                        minutes.ballots().size() + " dòng",
                        names.size() + " dòng",
                        "Kết quả biểu quyết phải có đúng một dòng cho mỗi trường hợp trong hồ sơ.",
                        "There must be exactly one ballot line for each candidate of the dossier.")
                .findings();
    }
}
