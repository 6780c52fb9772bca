package vn.khenthuong.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.document.Files;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.LowerCampaign;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.RouteWalker;

/** Nominees of a district on their way to the province's campaign and back. */
@IntegrationTest
class ReferralIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralLists lists;

    @Autowired
    private CampaignTies ties;

    @Autowired
    private ReferralAnswers answers;

    @Autowired
    private AwardRegister register;

    @Test
    void nothingGoesUpBeforeBothAgree() {
        LowerCampaign below = LowerCampaign.of(context, 1);

        assertThat(rule(() -> referrals.send(below.director(), below.dossier, below.ids(), "")))
                .isEqualTo("referral-no-tie");
        assertThat(lists.sendable(below.director()))
                .noneMatch(one -> one.dossier().equals(below.dossier));
        assertThat(ties.candidates(director()))
                .anyMatch(one ->
                        one.campaign().code().equals(below.code) && one.tie().isEmpty());
        assertThat(rule(() -> ties.agree(director(), LowerCampaign.DISTRICT, below.code, new UnitCode("khong-co"))))
                .isEqualTo("tie-unit");
        assertThatThrownBy(() -> ties.agree(director(), LowerCampaign.DISTRICT, "cao-bang-huyen-2021", unit()))
                .as("a campaign that names none of ours is unknown")
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ties.agree(route().appraiser(), LowerCampaign.DISTRICT, below.code, unit()))
                .isInstanceOf(NotPermittedException.class);

        ties.agree(director(), LowerCampaign.DISTRICT, below.code, unit());
        assertThat(lists.sendable(below.director()))
                .anyMatch(one -> one.dossier().equals(below.dossier));
        assertThatThrownBy(() -> referrals.send(below.officer(), below.dossier, below.ids(), ""))
                .as("the unit proposes, it does not send up")
                .isInstanceOf(NotPermittedException.class);
        ties.end(director(), LowerCampaign.DISTRICT, below.code);
        assertThat(rule(() -> referrals.send(below.director(), below.dossier, below.ids(), "")))
                .isEqualTo("referral-no-tie");
    }

    /** Two go up; one is awarded there, the other is refused there and awarded below: never both. */
    @Test
    void whoIsAwardedAboveIsNotAwardedBelow() {
        LowerCampaign below = LowerCampaign.of(context, 2);
        UnitCode unit = unit();
        UUID id = sent(below, unit);
        assertThat(below.nominees()).extracting(NomineeView::state).containsOnly(NomineeState.REFERRED);
        Desk district = new Desk(context, below.route);
        RoundCode round = district.rounds.open(below.route.appraiser(), below.route.campaign(), "Không được có họ");
        assertThat(rule(() -> district.gather(round, List.copyOf(below.ids()), List.of())))
                .as("no round takes them meanwhile")
                .isEqualTo("round-not-ready");

        Route route = route();
        ProposalCode draft = referrals.take(route.officer(unit), id, null);
        DossierView taken = route.view(unit, draft);
        assertThat(taken.state()).isEqualTo(ProposalState.DRAFT);
        assertThat(names(taken.nominees())).isEqualTo(names(below.nominees()));
        assertThat(hashes(taken.documents(), "report"))
                .as("the reports are copies, byte for byte, and other files")
                .isEqualTo(hashes(
                        below.route
                                .dossiers
                                .view(below.officer(), below.dossier)
                                .documents(),
                        "report"));
        assertThat(taken.documents())
                .extracting(DossierDocument::file)
                .doesNotContainAnyElementsOf(
                        below.route.dossiers.view(below.officer(), below.dossier).documents().stream()
                                .map(DossierDocument::file)
                                .toList());
        assertThat(rule(() -> referrals.take(route.officer(unit), id, null))).isEqualTo("referral-answered");

        complete(route, unit, draft);
        answers.answerAll();
        assertThat(lists.view(below.director(), id).state()).isEqualTo(ReferralState.TAKEN);
        Desk province = new Desk(context, route);
        RoundCode above = province.gathered(draft);
        province.sign(above);
        province.forward(above);
        var first = taken.nominees().get(0);
        province.decide(above, one -> one.equals(first.id()) ? LineOutcome.AGREE : LineOutcome.REFUSE);
        province.issue(above, "6101/QĐ-UBND");
        answers.answerAll();
        answers.answerAll();

        NomineeView awarded = named(below, first.name());
        assertThat(awarded.state()).isEqualTo(NomineeState.AWARDED_ABOVE);
        assertThat(awarded.stateReason()).contains("6101/QĐ-UBND");
        NomineeView other = below.nominees().stream()
                .filter(one -> !one.id().equals(awarded.id()))
                .findFirst()
                .orElseThrow();
        assertThat(other.state()).isEqualTo(NomineeState.RECOMMENDED);
        assertThat(other.stateReason()).contains("Cấp trên").contains("Theo đề nghị");
        assertThat(lists.view(below.director(), id).state()).isEqualTo(ReferralState.SETTLED);
        assertThat(register.candidates(
                        LowerCampaign.DISTRICT, below.code, first.typed().kind(), FoldedName.of(first.name()), null))
                .as("the register below knows of the award, once")
                .singleElement()
                .satisfies(entry -> assertThat(entry.decisionNumber()).isEqualTo("6101/QĐ-UBND"));

        district.rounds.view(below.route.appraiser(), round);
        district.gather(round, List.of(other.id()), List.of());
        district.sign(round);
        district.forward(round);
        district.decide(round, LineOutcome.AGREE);
        district.issue(round, "61/QĐ-UBND");
        RouteWalker.fresh(context).runJobs();
        assertThat(named(below, other.name()).state()).isEqualTo(NomineeState.AWARDED);
        assertThat(below.route.dossiers.view(below.officer(), below.dossier).state())
                .isEqualTo(ProposalState.DECIDED);
    }

    /** The only nominee is awarded above: the dossier below has nothing to wait for. */
    @Test
    void theDossierBelowEndsWithTheAwardAbove() {
        LowerCampaign below = LowerCampaign.of(context, 1);
        UnitCode unit = unit();
        UUID id = sent(below, unit);
        Route route = route();
        ProposalCode draft = referrals.take(route.officer(unit), id, null);
        complete(route, unit, draft);
        Desk province = new Desk(context, route);
        province.issue(province.decided(draft), "6102/QĐ-UBND");
        answers.answerAll();
        RouteWalker.fresh(context).runJobs();

        assertThat(below.route.dossiers.view(below.officer(), below.dossier).state())
                .isEqualTo(ProposalState.DECIDED);
    }

    @Test
    void whatIsDeclinedOrCalledBackWaitsBelowAgain() {
        LowerCampaign below = LowerCampaign.of(context, 1);
        UnitCode unit = unit();
        Route route = route();
        UUID declined = sent(below, unit);
        assertThat(rule(() -> referrals.decline(route.officer(unit), declined, " ")))
                .isEqualTo("input-required");
        referrals.decline(route.officer(unit), declined, "Đã hết chỉ tiêu");
        assertThat(below.nominees()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(NomineeState.RECOMMENDED);
            assertThat(one.stateReason()).contains("Đã hết chỉ tiêu");
        });

        UUID recalled = referrals.send(below.director(), below.dossier, below.ids(), "");
        assertThatThrownBy(() -> referrals.recall(route.officer(unit), recalled, "Không phải của tôi"))
                .isInstanceOf(NotPermittedException.class);
        referrals.recall(below.director(), recalled, "Trình nhầm");
        assertThat(rule(() -> referrals.take(route.officer(unit), recalled, null)))
                .isEqualTo("referral-answered");

        UUID taken = referrals.send(below.director(), below.dossier, below.ids(), "");
        ProposalCode draft = referrals.take(route.officer(unit), taken, null);
        context.getBean(Withdrawals.class).withdraw(route.head(unit), draft, "Đơn vị không đề nghị nữa");
        answers.answerAll();
        assertThat(below.nominees()).extracting(NomineeView::state).containsOnly(NomineeState.RECOMMENDED);
        assertThat(lists.view(below.director(), taken).state()).isEqualTo(ReferralState.SETTLED);
    }

    @Test
    void whoIsOnHoldNeitherGoesUpNorIsTaken() {
        LowerCampaign below = LowerCampaign.of(context, 1);
        UnitCode unit = unit();
        UUID id = sent(below, unit);
        NomineeView one = below.nominees().get(0);
        context.getBean(NomineeHolds.class)
                .place(
                        below.route.appraiser(),
                        below.dossier,
                        one.id(),
                        HoldReason.values()[0],
                        "Ủy ban Kiểm tra",
                        "12/TB-UBKT",
                        below.route.today());
        assertThat(rule(() -> referrals.take(route().officer(unit), id, null))).isEqualTo("referral-held");
        assertThat(lists.view(route().officer(unit), id)
                        .lines()
                        .get(0)
                        .nominee()
                        .held())
                .isTrue();
        referrals.recall(below.director(), id, "Đang bị xem xét");
        assertThat(rule(() -> referrals.send(below.director(), below.dossier, below.ids(), "")))
                .isEqualTo("referral-not-ready");
    }

    @Test
    void ofTwoWhoTakeAtOnceOneIsTold() throws Exception {
        LowerCampaign below = LowerCampaign.of(context, 1);
        UnitCode unit = unit();
        UUID id = sent(below, unit);
        Actor officer = route().officer(unit);
        Actor secretary = route().secretary(unit);
        Throwable told = Rivals.secondOf(
                context, () -> referrals.take(officer, id, null), () -> referrals.take(secretary, id, null));
        assertThat(told).isInstanceOf(RefusedException.class);
        assertThat(((RefusedException) told).findings())
                .extracting(Finding::rule)
                .containsExactly("referral-answered");
    }

    @Test
    void nobodyElseSeesIt() {
        LowerCampaign below = LowerCampaign.of(context, 1);
        UnitCode unit = unit();
        UUID id = sent(below, unit);
        Route third = new Route(context, new OrganisationCode("caobangsxd"));
        for (Actor stranger : List.of(
                third.person(third.office(), Role.DIRECTOR),
                route().officer(unit()),
                route().appraiser(),
                below.officer())) {
            assertThatThrownBy(() -> lists.view(stranger, id))
                    .as(stranger.userId())
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> referrals.take(stranger, id, null)).isInstanceOf(NotPermittedException.class);
            assertThat(lists.received(stranger))
                    .noneMatch(one -> one.referral().id().equals(id));
        }
        assertThat(lists.received(route().officer(unit)))
                .anyMatch(one -> one.referral().id().equals(id));
        assertThat(lists.waiting(route().officer(unit))).isEqualTo(1);
        assertThatThrownBy(() -> below.route.dossiers.view(route().officer(unit), below.dossier))
                .as("the dossier below stays below")
                .isInstanceOf(NotPermittedException.class);
    }

    private UUID sent(LowerCampaign below, UnitCode unit) {
        ties.agree(director(), LowerCampaign.DISTRICT, below.code, unit);
        return referrals.send(below.director(), below.dossier, below.ids(), "Kính đề nghị xét");
    }

    /** Subject and criteria of the plan above are chosen there; then the dossier goes its way. */
    private void complete(Route route, UnitCode unit, ProposalCode draft) {
        for (NomineeView one : route.view(unit, draft).nominees()) {
            NomineeDraft model = route.individual(unit);
            NomineeDraft typed =
                    Drafts.with(Drafts.subject(one.typed(), model.subjectType()), "attested", model.attested());
            route.drafting.changeNominee(
                    route.officer(unit), draft, route.view(unit, draft).version(), one.id(), typed);
        }
        route.readNames(route.officer(unit), draft);
        route.drafting.bringToCouncil(
                route.officer(unit), draft, route.view(unit, draft).version());
        int all = route.view(unit, draft).nominees().size();
        route.makeReady(unit, draft, all);
        route.send(unit, draft);
        route.accept(draft);
        route.appraise(draft, Appraisal.LineOutcome.RECOMMEND);
    }

    private Route route() {
        return new Route(context);
    }

    private Actor director() {
        return new Desk(context, route()).office(Role.DIRECTOR);
    }

    private UnitCode unit() {
        return Communes.next(context);
    }

    private NomineeView named(LowerCampaign below, String name) {
        return below.nominees().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> names(List<NomineeView> nominees) {
        return nominees.stream().map(NomineeView::name).collect(Collectors.toSet());
    }

    private List<String> hashes(List<DossierDocument> documents, String item) {
        Map<?, String> hashes = context.getBean(Files.class)
                .hashes(documents.stream()
                        .filter(document -> document.item().equals(item))
                        .map(DossierDocument::file)
                        .toList());
        return hashes.values().stream().sorted().toList();
    }

    private static String rule(Runnable act) {
        try {
            act.run();
            return "nothing was refused";
        } catch (RefusedException refused) {
            return refused.findings().get(0).rule();
        }
    }
}
