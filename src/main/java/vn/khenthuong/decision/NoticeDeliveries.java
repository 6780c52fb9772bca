package vn.khenthuong.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.decision.RoundAccess.Opened;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * Telling the units of a decision in time: within so many working days after its day. The mail of the dispatch tells a unit as
 * soon as the mail server has taken it; a letter is recorded by the clerk with its day and number.
 */
@Service
@Transactional(readOnly = true)
public class NoticeDeliveries {

    private static final String TOLD = "decision.notified";

    private final JdbcClient jdbc;
    private final RoundAccess access;
    private final DecisionNotices notices;
    private final WorkingDays days;
    private final DispatchSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeDeliveries(
            JdbcClient jdbc,
            RoundAccess access,
            DecisionNotices notices,
            WorkingDays days,
            DispatchSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.notices = notices;
        this.days = days;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Every unit that the decision of a round tells something, in the order of its list; none before it is issued.
     *
     * @param round as the actor was allowed to see it
     */
    public List<NoticeDelivery> of(Actor actor, RoundView round) {
        if (round.decisionDate() == null) {
            return List.of();
        }
        Map<UnitCode, Sent> sent = sent(actor.organisation(), round.code());
        LocalDate due = days.after(round.decisionDate(), settings.noticeWorkingDays());
        Map<Unit, List<LineOutcome>> byUnit = round.standing().stream()
                .filter(line -> line.nominee() != null && DecisionNotices.TOLD.contains(line.outcome()))
                .collect(Collectors.groupingBy(
                        line -> line.nominee().unit(),
                        LinkedHashMap::new,
                        Collectors.mapping(RoundView.Line::outcome, Collectors.toList())));
        return byUnit.entrySet().stream()
                .map(one -> delivery(
                        one.getKey(), one.getValue(), due, sent.get(one.getKey().code())))
                .toList();
    }

    private NoticeDelivery delivery(Unit unit, List<LineOutcome> outcomes, LocalDate due, Sent sent) {
        LocalDate until = sent == null ? today() : sent.on();
        return new NoticeDelivery(
                unit,
                Collections.frequency(outcomes, LineOutcome.AGREE),
                Collections.frequency(outcomes, LineOutcome.REFUSE),
                due,
                sent == null ? null : sent.on(),
                sent == null ? "" : sent.number(),
                sent != null && sent.byMail(),
                sent == null ? null : sent.by(),
                until.isAfter(due));
    }

    /**
     * Records the letter that told a unit, or corrects what was recorded of it.
     *
     * @param sentOn from the day of the dispatch to today
     * @param number the letter's, 1 to 60 characters
     * @throws vn.khenthuong.shared.NotPermittedException unless the actor is the decision clerk
     * @throws RefusedException before the letters have left; if day or number is wrong; if the decision tells the unit nothing
     */
    @Transactional
    public void record(Actor actor, RoundCode code, UnitCode unit, LocalDate sentOn, String number) {
        Opened opened = access.open(actor, code);
        opened.require(opened.permissions().mayRecordNotices(), "record notice");
        Round round = opened.round();
        if (round.dispatch() != DispatchState.DISPATCHED) {
            throw notDispatched(round);
        }
        notices.requireTold(round, unit);
        LocalDate earliest = round.dispatchedAt().atZone(CampaignZone.ZONE).toLocalDate();
        new InputCheck(new Subject(Subject.Kind.ROUND, code.value(), unit.value(), ""))
                .required("number", "Số văn bản", number, 60)
                .that(
                        sentOn != null && !sentOn.isBefore(earliest) && !sentOn.isAfter(today()),
                        "notice-day",
                        "sentOn",
                        sentOn == null ? "" : written(sentOn),
                        written(earliest) + " – " + written(today()),
                        "Ngày gửi còn thiếu, trước ngày phát hành hoặc sau hôm nay. Hãy nhập một ngày từ %s đến %s."
                                .formatted(written(earliest), written(today())),
                        "The day is missing, before the dispatch or in the future. Enter a day from %s to %s."
                                .formatted(written(earliest), written(today())))
                .refuseIfAny();
        jdbc.sql(
                        "insert into notice_delivery (organisation, round, unit, sent_on, number, by_mail, recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, false, ?, ?) on conflict (organisation, round, unit) do update set"
                                + " sent_on = excluded.sent_on, number = excluded.number, by_mail = false,"
                                + " recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at")
                .params(
                        actor.organisation().value(),
                        code.value(),
                        unit.value(),
                        sentOn,
                        number.strip(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(
                actor, TOLD, AuditSubject.round(code), unit + ": " + number.strip() + ", " + written(sentOn), Map.of());
    }

    /** The mail server has taken the dispatch's mail to the unit; what is recorded already stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mailed(OrganisationCode organisation, RoundCode code, UnitCode unit, Instant at) {
        Actor program = Actor.system(organisation);
        int first = jdbc.sql("insert into notice_delivery (organisation, round, unit, sent_on, by_mail, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, true, ?, ?) on conflict do nothing")
                .params(
                        organisation.value(),
                        code.value(),
                        unit.value(),
                        at.atZone(CampaignZone.ZONE).toLocalDate(),
                        program.userId(),
                        Timestamp.from(at))
                .update();
        if (first == 1) {
            audit.record(program, TOLD, AuditSubject.round(code), unit + ": thư điện tử", Map.of());
        }
    }

    private static RefusedException notDispatched(Round round) {
        return new RefusedException(Finding.invalid(
                "notice-not-dispatched",
                Subject.round(round.code().value()),
                round.dispatch().text().vi(),
                DispatchState.DISPATCHED.text().vi(),
                "Quyết định chưa phát hành nên chưa đơn vị nào được thông báo. Hãy ghi sau khi phát hành.",
                "The letters have not left, so no unit was told. Record it once they have."));
    }

    private static String written(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    private Map<UnitCode, Sent> sent(OrganisationCode organisation, RoundCode code) {
        return jdbc
                .sql("select unit, sent_on, number, by_mail, recorded_by from notice_delivery"
                        + " where organisation = ? and round = ?")
                .params(organisation.value(), code.value())
                .query((row, at) -> new Sent(
                        new UnitCode(row.getString("unit")),
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("number"),
                        row.getBoolean("by_mail"),
                        row.getString("recorded_by")))
                .list()
                .stream()
                .collect(Collectors.toMap(Sent::unit, Function.identity()));
    }

    private record Sent(UnitCode unit, LocalDate on, String number, boolean byMail, String by) {}
}
