package vn.khenthuong.proposal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** "Không đề nghị trường hợp nào", so that Home Affairs can tell silence from a nil return (stand A23). */
@Service
public class NilReturns {

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Campaigns campaigns;
    private final AuditTrail audit;
    private final Clock clock;

    NilReturns(JdbcClient jdbc, Proposals proposals, Campaigns campaigns, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The head or a deputy declares that the unit proposes nobody.
     *
     * @throws RefusedException if the unit has a live dossier in the campaign
     */
    @Transactional
    public void declare(Actor actor, String campaign, UnitCode unit) {
        require(actor, unit);
        new InputCheck(Subject.proposal(unit.value(), "campaign"))
                .that(
                        campaigns
                                .byCode(actor.organisation(), campaign)
                                .filter(Campaign::open)
                                .isPresent(),
                        "campaign-open",
                        "campaign",
                        "",
                        "",
                        "Không có phong trào thi đua đang mở mang mã này.",
                        "There is no open campaign with this code.")
                .refuseIfAny();
        if (proposals.countLive(actor.organisation().value(), campaign, unit.value()) > 0) {
            throw new RefusedException(Finding.invalid(
                    "nil-return-with-dossier",
                    Subject.proposal(unit.value()),
                    "",
                    "",
                    "Đơn vị đang có hồ sơ trong phong trào này. Hãy rút hồ sơ trước khi khai không đề nghị trường hợp nào.",
                    "The unit has a dossier in this campaign; withdraw it first."));
        }
        jdbc.sql(
                        "insert into nil_return (organisation, campaign, unit, declared_by, declared_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(
                        actor.organisation().value(),
                        campaign,
                        unit.value(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(
                actor, unit.value(), "nil-return.declared", new AuditSubject("unit", unit.value()), campaign, Map.of());
    }

    /** Takes the declaration back, for example because the unit proposes after all. */
    @Transactional
    public void revoke(Actor actor, String campaign, UnitCode unit) {
        require(actor, unit);
        jdbc.sql("delete from nil_return where organisation = ? and campaign = ? and unit = ?")
                .params(actor.organisation().value(), campaign, unit.value())
                .update();
        audit.record(
                actor, unit.value(), "nil-return.revoked", new AuditSubject("unit", unit.value()), campaign, Map.of());
    }

    /** Units that declared that they propose nobody. */
    public Set<UnitCode> declared(OrganisationCode organisation, String campaign) {
        return jdbc
                .sql("select unit from nil_return where organisation = ? and campaign = ?")
                .params(organisation.value(), campaign)
                .query(String.class)
                .list()
                .stream()
                .map(UnitCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void require(Actor actor, UnitCode unit) {
        if (!actor.units().contains(unit)) {
            throw NotPermittedException.unknown(unit.value());
        }
        if (!actor.hasIn(unit, Role.HEAD, Role.DEPUTY_HEAD)) {
            throw NotPermittedException.act("declare nil return", unit.value());
        }
    }
}
