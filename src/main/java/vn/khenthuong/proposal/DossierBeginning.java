package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Begins a dossier in the organisation's open campaign, for a unit and a form that it may ask for. */
@Component
@Transactional
class DossierBeginning {

    private final Proposals proposals;
    private final DossierParts parts;
    private final Courses courses;
    private final NilReturns nilReturns;
    private final Campaigns campaigns;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    DossierBeginning(
            Proposals proposals,
            DossierParts parts,
            Courses courses,
            NilReturns nilReturns,
            Campaigns campaigns,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.parts = parts;
        this.courses = courses;
        this.nilReturns = nilReturns;
        this.campaigns = campaigns;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever calls has asked who may; {@link IdeskEntry} has its own permission. */
    Proposal begin(Actor actor, UnitCode unit, Channel channel, String meant, String awardForm) {
        Unit proposer =
                units.find(actor.organisation(), unit).orElseThrow(() -> NotPermittedException.unknown(unit.value()));
        Campaign campaign = campaigns.meant(actor.organisation(), meant, Subject.proposal("new"));
        Course course = courses.of(campaign, proposer, awardForm);
        new InputCheck(Subject.proposal("new"))
                .that(
                        proposer.kind().submits(),
                        "unit-not-submitting",
                        "unit",
                        proposer.name(),
                        "",
                        "\"" + proposer.name() + "\" không tự trình hồ sơ. Hãy chọn đơn vị trình thay.",
                        "This body has no dossiers of its own; choose the unit that proposes for it.")
                .that(
                        course.route() == Route.UNIT
                                || !nilReturns
                                        .declared(actor.organisation(), campaign.code())
                                        .contains(unit),
                        "nil-return-declared",
                        "unit",
                        "",
                        "",
                        "Đơn vị đã khai không đề nghị trường hợp nào. Thủ trưởng đơn vị rút lại khai báo rồi mới lập hồ sơ.",
                        "The unit declared that it proposes nobody; its head takes that back first.")
                .refuseIfAny();
        ProposalCode code = new ProposalCode("%s-%05d".formatted(campaign.prefix(), proposals.nextNumber()));
        Proposal proposal = proposals.save(new Proposal(
                actor.organisation(),
                code,
                campaign.code(),
                campaign.version(),
                proposer.code(),
                course,
                channel,
                actor.userId(),
                clock.instant()));
        proposals.flush();
        parts.add(proposal, actor.userId(), Part.DRAFTED);
        audit.record(actor, unit.value(), "dossier.created", AuditSubject.proposal(code), "", Map.of());
        return proposal;
    }
}
