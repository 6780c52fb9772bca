package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundSignature;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Stand A20: nobody signs, appraises, approves or decides on themselves; the step goes to a deputy. */
@IntegrationTest
class ConflictOfInterestIT {

    private static final LetterSignature SIGN = new LetterSignature(LetterSignature.Outcome.SIGN, false, null);

    @Autowired
    private ApplicationContext context;

    private Route route;

    @BeforeEach
    void people() {
        route = new Route(context);
    }

    private NomineeDraft namedLike(Actor person, UnitCode body) {
        NomineeDraft draft = route.individual(body);
        return Drafts.named(draft, person.fullName().toUpperCase(java.util.Locale.ROOT), draft.birthDate());
    }

    @Test
    void leavesTheLetterToTheDeputyWhereTheHeadIsNominated() {
        UnitCode unit = Communes.next(context);
        Actor head = route.head(unit);
        Actor deputy = route.person(unit, Role.DEPUTY_HEAD);
        ProposalCode code = route.atCouncil(unit, List.of(namedLike(head, unit)));
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1));

        assertThatThrownBy(() -> route.tasks.submit(head, code.value(), "signLetter", SIGN))
                .isInstanceOf(NotPermittedException.class);
        route.tasks.submit(deputy, code.value(), "signLetter", SIGN);

        assertThat(route.view(unit, code).letterOnBehalf())
                .as("a deputy signs KT., whatever the form says")
                .isTrue();
    }

    @Test
    void keepsANominatedOfficerAwayFromTheAppraisal() {
        UnitCode unit = new UnitCode("sonoivu");
        Actor appraiser = route.appraiser();
        ProposalCode code = route.sent(unit, List.of(namedLike(appraiser, unit)));
        Actor colleague = colleague();

        assertThat(route.dossiers.permissions(appraiser, code).mayAppraise()).isFalse();
        assertThat(route.dossiers.permissions(colleague, code).mayAppraise()).isTrue();
    }

    /** On an election body's line the managing unit is the one that proposes, so the name alone must be enough. */
    @Test
    void keepsAChairmanAwayFromARoundThatNamesHim() {
        UnitCode unit = new UnitCode("bantochuc");
        UnitCode body = new UnitCode("bcd");
        Desk desk = new Desk(context, route);
        Actor chairman = desk.office(Role.CHAIRMAN);
        NomineeDraft named = Drafts.subject(namedLike(chairman, body), "steering-committee-member");
        // Chosen, not presumed: people of many offices sit in such a body.
        assertThatThrownBy(() -> route.drafted(unit, List.of(named)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("managing-unit-required"));
        ProposalCode code = route.drafted(unit, List.of(Drafts.managed(named, unit)));
        route.drafting.attach(
                route.officer(unit),
                code,
                route.view(unit, code).nominees().get(0).id(),
                "body-head-agreement",
                route.pdf(route.officer(unit), unit));
        route.drafting.bringToCouncil(
                route.officer(unit), code, route.view(unit, code).version());
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1));
        route.tasks.submit(route.head(unit), code.value(), "signLetter", SIGN);
        route.tasks.submit(
                route.clerk(unit),
                code.value(),
                "numberLetter",
                new LetterNumber("7/TTr", route.today(), route.pdf(route.clerk(unit), unit)));
        route.send(unit, code);
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        RoundCode round = desk.gathered(code);
        desk.sign(round);
        desk.forward(round);

        assertThatThrownBy(() -> desk.decide(round, LineOutcome.AGREE)).isInstanceOf(NotPermittedException.class);
        desk.decide(desk.office(Role.VICE_CHAIRMAN), round, id -> LineOutcome.AGREE);
    }

    /** The director chaired his own office's council; nobody entered a login, and still he cannot sign that list. */
    @Test
    void keepsADirectorAwayFromTheListOfThoseWhomHisCouncilChose() {
        UnitCode unit = new UnitCode("sonoivu");
        Desk desk = new Desk(context, route);
        Actor director = route.person(unit, Role.DIRECTOR, Role.HEAD);
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        CouncilMinutes plain = route.minutes(unit, code, 1);
        route.tasks.submit(
                route.secretary(unit),
                code.value(),
                "holdCouncilMeeting",
                new CouncilMinutes(
                        plain.heldOn(),
                        plain.place(),
                        director.fullName() + " (Giám đốc)",
                        plain.totalMembers(),
                        plain.attendance(),
                        plain.ballots(),
                        plain.minutesFile()));
        route.tasks.submit(route.head(unit), code.value(), "signLetter", SIGN);
        route.tasks.submit(
                route.clerk(unit),
                code.value(),
                "numberLetter",
                new LetterNumber("8/TTr", route.today(), route.pdf(route.clerk(unit), unit)));
        route.send(unit, code);
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        RoundCode round = desk.gathered(code);

        assertThatThrownBy(() -> route.tasks.submit(
                        director,
                        round.value(),
                        "signSubmission",
                        new RoundSignature(
                                RoundSignature.Outcome.SIGN,
                                "89/TTr-SNV",
                                route.today(),
                                "",
                                desk.view(round).listVersion())))
                .isInstanceOf(NotPermittedException.class);
        desk.sign(round);
    }

    private Actor colleague() {
        return new Actor(
                "t.colleague",
                "Người Khác",
                Route.DAKLAK,
                java.util.Set.of(new vn.khenthuong.shared.Assignment(Role.APPRAISER, new UnitCode("sonoivu"))));
    }
}
