package vn.khenthuong.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.appraisal.AppraiserBoard.Away;
import vn.khenthuong.appraisal.AppraiserBoard.Load;
import vn.khenthuong.appraisal.AppraiserBoard.Row;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.RunningAppraisals;
import vn.khenthuong.proposal.RunningAppraisals.AtHomeAffairs;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * The head of division gives dossiers to appraisers, by hand or in turn. Nobody is given a dossier that they may not
 * appraise: one that they drafted, voted on, signed or sent, or in which they are named.
 */
@Service
public class AppraiserAssignments {

    private final AssignedAppraisers table;
    private final AbsenceTable absences;
    private final AppraiserDuty duty;
    private final RunningAppraisals running;
    private final DossierProgress progress;
    private final Units units;
    private final People people;
    private final Clock clock;

    AppraiserAssignments(
            AssignedAppraisers table,
            AbsenceTable absences,
            AppraiserDuty duty,
            RunningAppraisals running,
            DossierProgress progress,
            Units units,
            People people,
            Clock clock) {
        this.table = table;
        this.absences = absences;
        this.duty = duty;
        this.running = running;
        this.progress = progress;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotPermittedException if the actor belongs neither to Home Affairs nor is inspector */
    @Transactional(readOnly = true)
    public AppraiserBoard board(Actor actor) {
        AppraiserPermissions may = new AppraiserPermissions(actor);
        may.require(may.mayRead(), "read workload");
        Instant now = clock.instant();
        Map<ProposalCode, String> assigned = table.all(actor.organisation());
        List<Row> rows = running.atHomeAffairs(actor.organisation()).stream()
                .map(one -> row(actor, one, assigned.get(one.dossier()), now))
                .sorted(Comparator.comparing((Row row) -> !row.unassigned()))
                .toList();
        Map<String, Integer> approved = table.approved(actor.organisation());
        Map<String, Away> away = away(actor.organisation());
        List<Load> loads = duty.appraisers(actor.organisation()).stream()
                .map(person -> load(may, person, rows, approved, away.get(person.userId())))
                .sorted(Comparator.comparingInt(Load::open).thenComparing(Load::name))
                .toList();
        return new AppraiserBoard(loads, rows, may.mayAssign());
    }

    /**
     * Gives a dossier to an appraiser, or takes it from one and gives it to another; what waits on it lies on their desk.
     *
     * @param appraiser login
     * @throws NotPermittedException if the actor is no head of division
     * @throws RefusedException if the dossier is not with Home Affairs, or that person may not appraise it or is away
     */
    @Transactional
    public void assign(Actor actor, ProposalCode dossier, String appraiser) {
        AppraiserPermissions may = new AppraiserPermissions(actor);
        may.require(may.mayAssign(), "assign appraiser");
        ProposalPermissions of = progress.lock(actor, dossier);
        of.require(of.mayView(), "assign appraiser", dossier.value());
        Away away = appraiser == null ? null : away(actor.organisation()).get(appraiser);
        InputCheck check = new InputCheck(Subject.proposal(dossier.value()))
                .that(
                        of.state() == ProposalState.SENT || of.state() == ProposalState.APPRAISAL,
                        "appraiser-when",
                        "appraiser",
                        of.state().text().vi(),
                        "",
                        "Hồ sơ không ở bước tiếp nhận hoặc thẩm định nên không phân công được. Hãy tải lại trang.",
                        "The dossier is neither to be received nor to be appraised, so nobody can be assigned; reload the page.")
                .that(
                        duty.able(actor.organisation(), dossier, appraiser),
                        "appraiser-able",
                        "appraiser",
                        "",
                        "",
                        "Người này không thẩm định được hồ sơ: không phải chuyên viên thẩm định, đã tham gia lập hồ sơ, hoặc có tên trong hồ sơ. Hãy chọn người khác.",
                        "This person may not appraise the dossier: no appraiser, took part in making it, or is named in it. Choose another one.");
        if (away != null) {
            check.that(
                    false,
                    "appraiser-away",
                    "appraiser",
                    "",
                    "",
                    "Người này vắng mặt đến hết %s, người làm thay là %s. Hãy giao cho người làm thay hoặc người khác."
                            .formatted(AbsenceChecks.text(away.until()), away.standInName()),
                    "This person is away until the end of %s; %s stands in. Give it to them or to somebody else."
                            .formatted(AbsenceChecks.text(away.until()), away.standInName()));
        }
        check.refuseIfAny();
        duty.give(actor, dossier, appraiser);
    }

    /**
     * Gives every dossier that belongs to nobody to the appraiser who has least to do, may appraise it and is not away; among
     * equals to whom nothing was given for the longest time. The one that was sent first is given first.
     *
     * @return how many were given; others may be left for whom nobody is able
     * @throws NotPermittedException if the actor is no head of division
     */
    @Transactional
    public int assignInTurn(Actor actor) {
        AppraiserPermissions may = new AppraiserPermissions(actor);
        may.require(may.mayAssign(), "assign appraisers");
        AppraiserBoard board = board(actor);
        Map<String, Integer> open = board.loads().stream()
                .filter(load -> load.away() == null)
                .collect(Collectors.toMap(Load::appraiser, Load::open));
        Map<String, Instant> last = new HashMap<>(table.lastGiven(actor.organisation()));
        List<ProposalCode> waiting = board.dossiers().stream()
                .filter(Row::unassigned)
                .map(Row::dossier)
                .toList();
        progress.lockAll(actor.organisation(), waiting);
        Instant now = clock.instant();
        int given = 0;
        for (ProposalCode dossier : waiting) {
            Optional<String> next = open.keySet().stream()
                    .sorted(Comparator.comparing((String login) -> open.get(login))
                            .thenComparing(login -> last.getOrDefault(login, Instant.MIN))
                            .thenComparing(login -> login))
                    .filter(login -> duty.able(actor.organisation(), dossier, login))
                    .findFirst();
            if (next.isPresent()) {
                duty.give(actor, dossier, next.get());
                open.merge(next.get(), 1, Integer::sum);
                // Given one after the other, though the clock shows one instant for all.
                last.put(next.get(), now.plusMillis(given));
                given++;
            }
        }
        return given;
    }

    /** Who is away today, by login. */
    private Map<String, Away> away(OrganisationCode organisation) {
        List<Absence> inEffect = absences.inEffect(organisation);
        if (inEffect.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = people.names(organisation);
        return inEffect.stream()
                .collect(Collectors.toMap(
                        Absence::person,
                        absence -> new Away(
                                absence.until(),
                                absence.standIn(),
                                names.getOrDefault(absence.standIn(), absence.standIn()))));
    }

    private Row row(Actor actor, AtHomeAffairs one, String appraiser, Instant now) {
        return new Row(
                one.dossier(),
                one.unit(),
                units.get(actor.organisation(), one.unit()).name(),
                one.state(),
                one.sentAt(),
                one.due(),
                one.due() != null && !now.isBefore(one.due()),
                appraiser);
    }

    private static Load load(
            AppraiserPermissions may, Person person, List<Row> rows, Map<String, Integer> approved, Away away) {
        List<Row> mine = rows.stream()
                .filter(row -> person.userId().equals(row.appraiser()))
                .toList();
        return new Load(
                person.userId(),
                person.fullName(),
                mine.size(),
                (int) mine.stream().filter(Row::late).count(),
                approved.getOrDefault(person.userId(), 0),
                away,
                may.mayRecordAbsence(person.userId()));
    }
}
