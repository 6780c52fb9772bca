package vn.khenthuong.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * By when a dossier must be sent, and the notices that change it (plan V.2). Where neither plan nor notice sets an instant there
 * is none: dossiers are taken until the campaign closes.
 */
@Component
public class Deadlines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private final Campaigns campaigns;
    private final DeadlineTable table;
    private final CampaignTable campaignTable;
    private final Units units;
    private final ObjectProvider<DeadlineListener> listeners;
    private final ExtensionCheck extensions;
    private final AuditTrail audit;
    private final Clock clock;

    Deadlines(
            Campaigns campaigns,
            DeadlineTable table,
            CampaignTable campaignTable,
            Units units,
            ObjectProvider<DeadlineListener> listeners,
            ExtensionCheck extensions,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.campaignTable = campaignTable;
        this.units = units;
        this.listeners = listeners;
        this.extensions = extensions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The first instant that is too late for this dossier: the newest notice for all, or the plan's own; the newest one for the
     * unit's level or for the dossier holds if it is later, because a general notice takes no extension back. Empty if there is
     * none.
     *
     * @param unit that sends it
     * @param dossier null for all of the unit without a notice of their own
     * @throws NotPermittedException if there is no such campaign
     */
    public Optional<Instant> deadlineFor(
            OrganisationCode organisation, String campaign, UnitCode unit, ProposalCode dossier) {
        return ofEach(organisation, campaign).of(unit, dossier);
    }

    /** As {@link #deadlineFor}, for many dossiers: the notices are read once. */
    public EachDeadline ofEach(OrganisationCode organisation, String campaign) {
        List<DeadlineNotice> notices = table.all(organisation, campaign);
        return ofEach(
                organisation, notices, newest(notices, DeadlineNotice::forAll).or(() -> require(organisation, campaign)
                        .deadline()));
    }

    /** As {@link #ofEach}, as it would be if the deadline for all were another. */
    public EachDeadline ofEachIf(OrganisationCode organisation, String campaign, Instant general) {
        return ofEach(organisation, table.all(organisation, campaign), Optional.of(general));
    }

    private EachDeadline ofEach(
            OrganisationCode organisation, List<DeadlineNotice> notices, Optional<Instant> general) {
        boolean levels = notices.stream().anyMatch(notice -> notice.level() != null);
        Map<UnitCode, UnitLevel> levelOf = levels
                ? units.all(organisation).stream()
                        .collect(Collectors.toMap(Unit::code, unit -> UnitLevel.of(unit.kind())))
                : Map.of();
        return (unit, dossier) -> general.map(all -> Stream.concat(
                        newest(
                                notices,
                                notice -> unit != null && notice.level() != null && notice.level() == levelOf.get(unit))
                                .stream(),
                        newest(notices, notice -> dossier != null && dossier.equals(notice.dossier())).stream())
                .reduce(all, (one, other) -> one.isBefore(other) ? other : one));
    }

    /** When it is too late for somebody: the earliest of their units' deadlines, or the general one for people of no unit. */
    public Optional<Instant> deadlineOf(Actor actor, String campaign) {
        EachDeadline each = ofEach(actor.organisation(), campaign);
        return actor.units().stream()
                .flatMap(unit -> each.of(unit, null).stream())
                .min(Comparator.naturalOrder())
                .or(() -> each.of(null, null));
    }

    /** The instant for all dossiers without a notice of their own or of their unit's level; empty if there is none. */
    public Optional<Instant> generalDeadline(OrganisationCode organisation, String campaign) {
        return ofEach(organisation, campaign).of(null, null);
    }

    /** Every notice of a campaign, oldest first. */
    public List<DeadlineNotice> notices(OrganisationCode organisation, String campaign) {
        return table.all(organisation, campaign);
    }

    /**
     * Changes the deadline by a notice, for all, for one level of units or for one dossier.
     *
     * @throws NotPermittedException if the actor is neither an administrator of the organisation nor Home Affairs' director
     *     or deputy, or there is no such campaign
     * @throws RefusedException if the campaign has no such dossier or it is sent; if the new instant is not in the future, so that
     *     no dossier received before becomes late, lies more than a year after the window or, for some, before the one for all;
     *     if number, date or reason is missing, or both a level and a dossier are named; or if the campaign is closed
     */
    @Transactional
    public DeadlineNotice announce(Actor actor, String campaign, DeadlineChange change) {
        CampaignPermissions.of(actor).requireAnnouncing(campaign);
        OrganisationCode organisation = actor.organisation();
        if (!campaignTable.lock(organisation, campaign)) {
            throw NotPermittedException.unknown(campaign);
        }
        Instant now = clock.instant();
        List<Finding> wrong = DeadlineNoticeCheck.of(
                require(organisation, campaign), change, generalDeadline(organisation, campaign), now);
        if (change.dossier() != null) {
            wrong.addAll(extensions.check(actor, campaign, change.dossier()));
        }
        RefusedException.ifBlocked(wrong);
        DeadlineNotice notice = new DeadlineNotice(
                change.number().strip(),
                change.date(),
                change.deadline(),
                change.level(),
                change.dossier(),
                change.reason().strip(),
                actor.userId(),
                now);
        table.insert(organisation, campaign, notice);
        audit.record(
                actor,
                "deadline.announced",
                change.dossier() == null ? AuditSubject.campaign(campaign) : AuditSubject.proposal(change.dossier()),
                ground(notice),
                Map.of());
        listeners.orderedStream().forEach(l -> l.deadlineChanged(organisation, campaign, notice));
        return notice;
    }

    private static String ground(DeadlineNotice notice) {
        return "Thông báo số " + notice.number() + " ngày " + DAY.format(notice.date()) + ": nộp trước "
                + INSTANT.format(notice.deadline())
                + (notice.level() == null ? "" : " (" + notice.level().text().vi() + ")") + ". " + notice.reason();
    }

    private Campaign require(OrganisationCode organisation, String campaign) {
        return campaigns.byCode(organisation, campaign).orElseThrow(() -> NotPermittedException.unknown(campaign));
    }

    private static Optional<Instant> newest(List<DeadlineNotice> notices, Predicate<DeadlineNotice> which) {
        return notices.stream().filter(which).reduce((first, second) -> second).map(DeadlineNotice::deadline);
    }
}
