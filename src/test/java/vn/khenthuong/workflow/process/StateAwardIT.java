package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.print.StatePackage;
import vn.khenthuong.proposal.Fallbacks;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.stateaward.CommentInput;
import vn.khenthuong.stateaward.Publication;
import vn.khenthuong.stateaward.SentPackage;
import vn.khenthuong.stateaward.StateAnswers;
import vn.khenthuong.stateaward.StateLineState;
import vn.khenthuong.stateaward.StateListState;
import vn.khenthuong.stateaward.StateListView;
import vn.khenthuong.stateaward.SubmissionSignature.Outcome;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.StateDesk;

/**
 * Khen thưởng cấp Nhà nước: from the unit's proposal over the list to the recorded answer, by the use cases and the process
 * (plan IV.1; Decision 311/QĐ-BNV).
 */
@IntegrationTest
class StateAwardIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AwardRegister register;

    @Autowired
    private Rounds rounds;

    @Autowired
    private StatePackage packages;

    @Autowired
    private Fallbacks fallbacks;

    @Autowired
    private JdbcClient jdbc;

    private Walk walk;
    private Route route;
    private StateDesk desk;
    private UnitCode unit;

    @BeforeEach
    void commune() {
        walk = new Walk(context);
        route = walk.route;
        desk = new StateDesk(context, route);
        unit = Communes.next(context);
    }

    private List<NomineeView> nominees(ProposalCode code) {
        return route.view(unit, code).nominees();
    }

    private int slots(ProposalCode code) {
        return jdbc.sql("select count(*) from quota_slot where dossier = ?")
                .param(code.value())
                .query(Integer.class)
                .single();
    }

    /** The dossier's own job after somebody of it got an answer. */
    private void settle(ProposalCode code) {
        walk.job(code.value(), "decisionIssued");
        if (walk.hasJob(code.value(), "notifyUnit")) {
            walk.job(code.value(), "notifyUnit");
        }
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule)));
    }

    @Test
    void goesFromTheUnitToTheRegisterAndNeverThroughARound() {
        ProposalCode code = desk.recommended(unit, route.individual(unit), route.individual(unit));
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.AWAITING_DECISION);
        assertThat(rounds.awaiting(route.appraiser()))
                .noneMatch(one -> one.dossier().equals(code));
        NomineeId first = desk.nominees(code).get(0);
        refused("round-not-ready", () -> new Desk(context, route).gathered(code));

        StateListCode list = desk.sent(code);
        assertThat(desk.view(list).state()).isEqualTo(StateListState.ANSWERING);
        assertThat(nominees(code)).allMatch(one -> one.state() == NomineeState.LISTED);
        desk.answer(list, "Hỏi-1/BNV", Map.of(first, StateAnswers.Outcome.SUPPLEMENT));
        assertThat(desk.view(list).lines().get(0).state()).isEqualTo(StateLineState.SUPPLEMENT_ASKED);
        String number = "901/QĐ-TTg-" + list;
        desk.answer(list, number, Map.of(first, StateAnswers.Outcome.AWARDED));

        assertThat(nominees(code))
                .extracting(NomineeView::state)
                .containsExactly(NomineeState.AWARDED, NomineeState.LISTED);
        assertThat(desk.view(list).state()).isEqualTo(StateListState.ANSWERING);
        assertThat(register.ofDossier(Route.DAKLAK, code)).singleElement().satisfies(award -> {
            assertThat(award.awardForm()).isEqualTo(StateDesk.FORM);
            assertThat(award.decisionNumber()).isEqualTo(number);
            assertThat(award.decidedHere()).isFalse();
        });
        refused("state-answer-line", () -> desk.answer(list, number, Map.of(first, StateAnswers.Outcome.REFUSED)));

        desk.answer(list, "902/BNV", Map.of(desk.nominees(code).get(1), StateAnswers.Outcome.REFUSED));
        assertThat(desk.view(list).state()).isEqualTo(StateListState.ANSWERED);
        assertThat(walk.ended(list.value())).isTrue();
        assertThat(walk.visited(list.value())).contains("answersComplete").doesNotContain("publishStateList");
        assertThat(walk.variables(list.value())).isSubsetOf(Variables.allowed(StateAwardProcess.KEY));
        settle(code);
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.DECIDED);
        assertThat(nominees(code).get(1).stateReason()).contains("902/BNV", "Theo công văn");
    }

    @Test
    void isPublicForTenWorkingDaysAndAsksThePartyWhereItIsSaidSo() {
        ProposalCode code = desk.recommended(unit, route.individual(unit), route.individual(unit));
        List<NomineeId> both = desk.nominees(code);
        StateListCode list = desk.open();
        desk.gather(list, both, true, true);
        Actor officer = route.appraiser();
        refused(
                "state-paper-date",
                () -> desk.submit(
                        officer,
                        list,
                        "publishStateList",
                        new Publication("Báo", route.today().plusDays(1))));
        desk.submit(officer, list, "publishStateList", new Publication("Trang tin điện tử", route.today()));
        StateListView view = desk.view(list);
        assertThat(view.state()).isEqualTo(StateListState.PUBLISHED);
        LocalDate over = view.publicationOver().atZone(CampaignZone.ZONE).toLocalDate();
        assertThat(over).isAfter(route.today().plusDays(13));
        desk.lists.comment(
                officer, list, new CommentInput(route.today(), true, "Một người dân", "Có ý kiến", "Đã xác minh"));
        assertThat(desk.view(list).comments()).hasSize(1);
        refused(
                "input-required",
                () -> desk.lists.comment(officer, list, new CommentInput(route.today(), false, "", "x", "")));

        walk.job(list.value(), "publicationOver");
        assertThat(desk.view(list).state()).isEqualTo(StateListState.PARTY);
        refused("input-required", () -> desk.opinion(officer, list, "enterPartyOpinion", Map.of(both.get(0), " ")));
        desk.opinion(officer, list, "enterPartyOpinion", Map.of(both.get(0), "Chưa đủ thời gian công tác"));
        settle(code);
        assertThat(nominees(code).get(0).state()).isEqualTo(NomineeState.REFUSED);
        assertThat(nominees(code).get(0).stateReason()).contains("Cấp ủy", "Chưa đủ thời gian công tác");
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.AWAITING_DECISION);

        refused("state-council-date", () -> desk.voteForAll(list));
        walk.later(
                Duration.between(
                        route.clock(),
                        over.plusDays(1).atStartOfDay(CampaignZone.ZONE).toInstant()),
                () -> desk.voteForAll(list));
        assertThat(desk.view(list).state()).isEqualTo(StateListState.SELECTING);
        assertThat(walk.visited(list.value()))
                .contains("publishStateList", "publicationOver", "closePublication", "enterPartyOpinion");
    }

    @Test
    void dropsWhoHasNotEnoughVotesAndWhoIsNotSelected() {
        ProposalCode code = desk.recommended(unit, route.individual(unit), route.individual(unit));
        List<NomineeId> both = desk.nominees(code);
        StateListCode list = desk.gathered(code);
        refused("ballot-too-many", () -> desk.vote(list, Map.of(both.get(0), 12, both.get(1), 9)));
        refused("lines-complete", () -> desk.vote(list, Map.of(both.get(0), 9)));
        desk.vote(list, Map.of(both.get(0), 4, both.get(1), 5));

        assertThat(desk.view(list).lines())
                .extracting(StateListView.Line::state)
                .containsExactlyInAnyOrder(StateLineState.VOTED_OUT, StateLineState.STANDING);
        assertThat(nominees(code).get(0).stateReason()).contains("4 phiếu đồng ý", "> 50 %");
        desk.select(list, Map.of(both.get(1), "Chọn đơn vị khác"));

        assertThat(desk.view(list).state()).isEqualTo(StateListState.NOTHING_SENT);
        assertThat(walk.visited(list.value())).contains("nobodySelected");
        settle(code);
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.DECIDED);
        assertThat(nominees(code).get(1).stateReason()).contains("Tập thể Ủy ban nhân dân: Chọn đơn vị khác");
        assertThat(register.ofDossier(Route.DAKLAK, code)).isEmpty();
    }

    @Test
    void fallsToARoundOnAKeptSlotWhereTheUnitWantedIt() {
        ProposalCode code = desk.drafted(unit, route.individual(unit), route.individual(unit));
        List<NomineeId> both = nominees(code).stream().map(NomineeView::id).toList();
        both.forEach(id -> fallbacks.mark(route.officer(unit), code, id, true));
        desk.send(unit, code);
        assertThat(slots(code)).isEqualTo(2);
        StateListCode list = desk.sent(code);
        desk.answer(list, "903/QĐ-TTg-" + list, Map.of(both.get(0), StateAnswers.Outcome.AWARDED));
        assertThat(slots(code)).as("the State's award frees its slot").isEqualTo(1);

        desk.answer(list, "904/BNV", Map.of(both.get(1), StateAnswers.Outcome.REFUSED));
        NomineeView fallen = nominees(code).get(1);
        assertThat(fallen.state()).isEqualTo(NomineeState.RECOMMENDED);
        assertThat(fallen.fallen()).isTrue();
        assertThat(fallen.stateReason()).contains("904/BNV");
        assertThat(slots(code)).isEqualTo(1);
        refused("state-list-not-ready", () -> desk.gather(desk.open(), List.of(both.get(1)), false, false));

        Desk round = new Desk(context, route);
        RoundCode decided = round.gathered(code);
        round.sign(decided);
        round.forward(decided);
        round.decide(decided, LineOutcome.AGREE);
        round.issue(decided, "905-" + decided.value() + "/QĐ-UBND");
        assertThat(nominees(code)).allMatch(one -> one.state() == NomineeState.AWARDED);
        assertThat(register.ofDossier(Route.DAKLAK, code))
                .extracting(award -> award.awardForm())
                .containsExactlyInAnyOrder(StateDesk.FORM, "provincial-certificate");
    }

    @Test
    void countsOnTheUnitsQuotaOnlyWhoMayFallToIt() {
        ProposalCode code = desk.drafted(unit, route.individual(unit), route.individual(unit), route.individual(unit));
        Actor officer = route.officer(unit);
        assertThat(route.dossiers.quota(officer, code)).isEmpty();
        nominees(code).forEach(one -> fallbacks.mark(officer, code, one.id(), true));
        assertThat(route.dossiers.quota(officer, code)).isNotEmpty();
        refused("quota-not-exceeded", () -> desk.send(unit, code));

        ProposalCode own = route.drafted(unit, List.of(route.individual(unit)));
        NomineeId ordinary = nominees(own).get(0).id();
        refused("fallback-not-offered", () -> fallbacks.mark(officer, own, ordinary, true));
        assertThatThrownBy(() -> fallbacks.mark(route.appraiser(), own, ordinary, true))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void isAnsweredOnceByTwoWhoAnswerAtOneMoment() throws Exception {
        ProposalCode code = desk.drafted(unit, route.individual(unit));
        NomineeId one = nominees(code).get(0).id();
        fallbacks.mark(route.officer(unit), code, one, true);
        desk.send(unit, code);
        StateListCode list = desk.sent(code);
        Throwable told = Rivals.secondOf(
                context,
                desk.answering(list, "906/QĐ-TTg-" + list, Map.of(one, StateAnswers.Outcome.AWARDED)),
                desk.answering(list, "907/BNV", Map.of(one, StateAnswers.Outcome.REFUSED)));

        assertThat(told).isNotNull();
        NomineeView after = nominees(code).get(0);
        assertThat(after.state()).isEqualTo(NomineeState.AWARDED);
        assertThat(after.fallen()).isFalse();
        assertThat(register.ofDossier(Route.DAKLAK, code)).hasSize(1);
        assertThat(slots(code)).isZero();
    }

    @Test
    void mayBeReturnedFromTheSignatureAndCancelledBeforeItIsSent() {
        ProposalCode code = desk.recommended(unit, route.individual(unit));
        StateListCode list = desk.gathered(code);
        desk.voteForAll(list);
        desk.select(list, Map.of());
        desk.sign(list, Outcome.RETURN);
        assertThat(desk.view(list).state()).isEqualTo(StateListState.SELECTING);
        desk.select(list, Map.of());
        desk.sign(list, Outcome.SIGN);
        refused("input-required", () -> desk.lists.cancel(route.appraiser(), list, " "));
        desk.lists.cancel(route.appraiser(), list, "Chờ hướng dẫn");

        assertThat(walk.visited(list.value())).contains("cancelled");
        assertThat(nominees(code)).allMatch(one -> one.state() == NomineeState.RECOMMENDED);
        StateListCode again = desk.sent(code);
        assertThatThrownBy(() -> desk.lists.cancel(route.appraiser(), again, "Muộn"))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void losesAHeldNomineeVisiblyWhileTheListIsHere() {
        ProposalCode code = desk.recommended(unit, route.individual(unit));
        StateListCode list = desk.gathered(code);
        int seen = desk.view(list).listVersion();
        walk.hold(code);

        assertThat(desk.view(list).standing()).isEmpty();
        assertThat(desk.view(list).listVersion()).isGreaterThan(seen);
        assertThat(desk.view(list).lines().get(0).state()).isEqualTo(StateLineState.TAKEN_OUT);
        assertThat(nominees(code)).allMatch(one -> one.state() == NomineeState.RECOMMENDED);
        StateListCode other = desk.open();
        assertThatThrownBy(() -> desk.gather(other, desk.nominees(code), false, false))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void packsTheSubmissionAsPdfAndWordWithWhatItRestsOn() throws IOException {
        ProposalCode code = desk.recommended(unit, Drafts.citizen(route.individual(unit), "066099001234"));
        StateListCode list = desk.sent(code);
        Map<String, byte[]> unpacked = unpacked(packages.prepare(desk.office(Role.DECISION_CLERK), list));

        assertThat(unpacked.keySet())
                .filteredOn(name -> name.endsWith(".pdf"))
                .as("submission, minutes, two opinions, one report")
                .hasSize(5);
        assertThat(unpacked.keySet()).anyMatch(name -> name.endsWith(".docx"));
        String metadata = new String(unpacked.get(StatePackage.METADATA), StandardCharsets.UTF_8);
        assertThat(metadata)
                .contains("145/TTr-" + list, nominees(code).get(0).name(), "\"inFavour\" : 9", "sha256")
                .doesNotContain("066099001234", "1980", "birth");
        assertThatThrownBy(() -> packages.prepare(route.officer(unit), list)).isInstanceOf(NotPermittedException.class);
    }

    private Map<String, byte[]> unpacked(StatePackage.Prepared prepared) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        packages.write(prepared, written);
        Map<String, byte[]> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    @Test
    void isSeenAndMovedByThoseOnlyWhoseWorkItIs() {
        ProposalCode code = desk.recommended(unit, route.individual(unit));
        assertThatThrownBy(() -> desk.lists.open(route.officer(unit), route.campaign(), StateDesk.FORM, "Tự lập"))
                .isInstanceOf(NotPermittedException.class);
        refused(
                "state-form-unknown",
                () -> desk.lists.open(route.appraiser(), route.campaign(), "provincial-certificate", "Danh sách"));
        refused("input-required", () -> desk.lists.open(route.appraiser(), route.campaign(), StateDesk.FORM, ""));
        StateListCode list = desk.gathered(code);

        assertThatThrownBy(() -> desk.lists.view(route.officer(unit), list)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.lists.view(desk.office(Role.CHAIRMAN), list))
                .as("the Chairman sees it from the council's vote on")
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.submit(
                        route.appraiser(), list, "holdProvincialCouncil", desk.minutes(list, route.today(), Map.of())))
                .isInstanceOf(NotPermittedException.class);
        refused("state-list-not-ready", () -> desk.gathered(code));
        desk.voteForAll(list);
        assertThat(desk.lists.view(desk.office(Role.CHAIRMAN), list).code()).isEqualTo(list);
        desk.select(list, Map.of());
        refused("state-package-early", () -> packages.prepare(route.appraiser(), list));
        desk.sign(list, Outcome.SIGN);
        desk.number(list);
        Actor clerk = desk.office(Role.DECISION_CLERK);
        refused(
                "state-paper-date",
                () -> desk.submit(
                        clerk,
                        list,
                        "sendStatePackage",
                        new SentPackage(route.today().minusDays(1), "BN-1", desk.version(clerk, list))));
        refused(
                "state-list-changed",
                () -> desk.submit(clerk, list, "sendStatePackage", new SentPackage(route.today(), "BN-1", 99)));
    }
}
