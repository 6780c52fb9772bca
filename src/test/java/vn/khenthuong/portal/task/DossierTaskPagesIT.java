package vn.khenthuong.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.LetterNumber;
import vn.khenthuong.proposal.LetterSignature;
import vn.khenthuong.proposal.Sending;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.workflow.OpenTask;

/** Every step of a dossier has its page, in the portal's frame and in Tasklist's, for its people and nobody else. */
@IntegrationTest
class DossierTaskPagesIT {

    private UnitCode unit;
    private UnitCode other;

    @Autowired
    private WebApplicationContext context;

    private Route route;
    private Visitor visitor;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        unit = Communes.next(context);
        other = Communes.next(context);
        visitor = new Visitor(context);
    }

    @Test
    void everyStepIsShownToItsPeopleOnly() {
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        assertShown(code, route.secretary(unit), "holdCouncilMeeting", "data-list=\"ballots\"");
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1));
        assertShown(code, route.head(unit), "signLetter", "data-field=\"onBehalf\"");
        route.tasks.submit(
                route.head(unit),
                code.value(),
                "signLetter",
                new LetterSignature(LetterSignature.Outcome.SIGN, false, null));
        assertShown(code, route.clerk(unit), "numberLetter", "data-field=\"number\"");
        route.tasks.submit(
                route.clerk(unit),
                code.value(),
                "numberLetter",
                new LetterNumber("9/TTr-THU", route.today(), route.pdf(route.clerk(unit), unit)));
        assertShown(code, route.head(unit), "sendDossier", "Sở Nội vụ");
        route.tasks.submit(route.head(unit), code.value(), "sendDossier", new Sending());
        assertShown(code, route.appraiser(), "checkReception", "data-list=\"points\"");
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "checkReception",
                new ReceptionCheck(
                        ReceptionCheck.Outcome.RETURN,
                        List.of(new ReceptionCheck.Point(null, "related", "Bổ sung văn bản phân công"))));
        assertShown(code, route.officer(unit), "completeDossier", "Bổ sung văn bản phân công");
    }

    /** Rows 16 and 52: shown to the council with the clause, in the page and to programs alike; never decided for it. */
    @Test
    void theCouncilSeesWhoIsPreferredWhereVotesAreEqual() {
        var leader = Drafts.with(route.individual(unit), "directWorker", false);
        var worker = route.individual(unit);
        ProposalCode code = route.atCouncil(unit, List.of(leader, worker));
        Actor secretary = route.secretary(unit);

        String page = html(visitor.open(
                secretary,
                "/tasks/" + task(code, secretary, "holdCouncilMeeting").id() + "/form"));
        String ballots = page.substring(page.indexOf("data-list=\"ballots\""));
        assertThat(ballots.indexOf(worker.name())).isPositive().isLessThan(ballots.indexOf(leader.name()));
        assertThat(ballots)
                .contains("Ưu tiên: người lao động trực tiếp", "Kế hoạch 0125/KH-UBND, mục IV, Lưu ý")
                .contains("Chú trọng: ở cơ sở", "Kế hoạch 0125/KH-UBND, mục III.1.b");

        String answer = html(visitor.open(secretary, "/api/dossiers/" + code + "/candidates"));
        assertThat(answer.indexOf(worker.name())).isPositive().isLessThan(answer.indexOf(leader.name()));
        assertThat(answer).contains("DIRECT_WORKER", "Ưu tiên khen thưởng đối với cá nhân là người lao động trực tiếp");
        assertThat(visitor.open(route.officer(other), "/api/dossiers/" + code + "/candidates")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void appraisalOpinionsAndApprovalAreShown() {
        ProposalCode code = route.sent(other, List.of(route.individual(other), route.collective(other)));
        route.accept(code);
        assertShown(code, route.appraiser(), "appraiseDossier", "data-list=\"lines\"");
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.CONSULT,
                        List.of(new Appraisal.Consultation("Công an tỉnh", "Có vi phạm gì không?")),
                        List.of(),
                        List.of()));
        assertShown(code, route.appraiser(), "collectOpinions", "Công an tỉnh");
        OpenTask open = task(code, route.appraiser(), "collectOpinions");
        visitor.put(
                route.appraiser(),
                "/api/tasks/" + open.id() + "/draft",
                "{\"answers\":[{\"body\":\"Công an tỉnh\",\"number\":\"9/CV\",\"date\":\""
                        + route.today()
                        + "\",\"position\":\"NO_OBJECTION\",\"text\":\"Không có ý kiến\"}]}");
        assertThat(visitor.post(route.appraiser(), "/api/tasks/" + open.id() + "/complete")
                        .getStatus())
                .isEqualTo(204);
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.DONE,
                        List.of(),
                        route.dossiers.view(route.appraiser(), code).nominees().stream()
                                .map(n -> route.line(code, n.id(), Appraisal.LineOutcome.RECOMMEND, "Đạt"))
                                .toList(),
                        List.of()));
        assertShown(code, route.divisionHead(), "approveAppraisal", "Không có ý kiến");
    }

    /** Stand A6: a village has no standards of its own; the appraiser finds a checklist, the unit nothing to attest. */
    @Test
    void aVillageComesWithTheAppraisersChecklist() {
        ProposalCode code = route.sent(other, List.of(Drafts.subject(route.collective(other), "village")));
        route.accept(code);

        assertShown(code, route.appraiser(), "appraiseDossier", "Người thẩm định xem xét");
        assertShown(code, route.appraiser(), "appraiseDossier", "Trực tiếp thực hiện các nhiệm vụ về công tác bầu cử");
    }

    @Test
    void aTaskThatIsDoneSaysSoInsteadOfFailing() {
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        OpenTask task = task(code, route.secretary(unit), "holdCouncilMeeting");
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 0));

        assertThat(visitor.open(route.secretary(unit), "/tasks/" + task.id() + "/form")
                        .getStatus())
                .isIn(404, 409);
        assertThat(visitor.open(route.secretary(unit), "/tasks/no-such-task").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aScriptInANameStaysText() {
        ProposalCode code = route.atCouncil(other, List.of(route.individual(other)));
        OpenTask task = task(code, route.secretary(other), "holdCouncilMeeting");
        String draft = "{\"place\":\"</textarea><script>alert(1)</script>\"}";

        visitor.put(route.secretary(other), "/api/tasks/" + task.id() + "/draft", draft);
        String page = html(visitor.open(route.secretary(other), "/tasks/" + task.id()));

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void impossibleVotesAndEndlessTextsAreFindingsAndStayInTheDraft() {
        ProposalCode code = route.atCouncil(other, List.of(route.individual(other)));
        Actor secretary = route.secretary(other);
        OpenTask task = task(code, secretary, "holdCouncilMeeting");
        String nominee =
                route.dossiers.view(secretary, code).nominees().get(0).id().toString();
        String note = "a".repeat(10_000);
        String draft =
                """
                {"heldOn":"2026-03-25","place":"Phòng họp","chair":"Nguyễn Văn Mẫu","totalMembers":3,
                 "attendance":[{"name":"Một","login":null,"present":true},{"name":"Hai","login":null,"present":true}],
                 "ballots":[{"nominee":"%s","inFavour":7,"against":0,"recused":0,"selected":true,"note":"%s"}],
                 "minutesFile":null}"""
                        .formatted(nominee, note);

        var answer = visitor.put(secretary, "/api/tasks/" + task.id() + "/draft", draft);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(html(answer)).contains("\"blocked\":true", "ballot-too-many", "input-too-long", nominee);
        assertThat(html(visitor.open(secretary, "/tasks/" + task.id()))).contains(note);
        assertThat(visitor.post(secretary, "/api/tasks/" + task.id() + "/complete")
                        .getStatus())
                .isEqualTo(422);
        assertThat(task(code, secretary, "holdCouncilMeeting").id()).isEqualTo(task.id());
    }

    private void assertShown(ProposalCode code, Actor actor, String step, String holds) {
        OpenTask task = task(code, actor, step);
        String name = route.dossiers.view(actor, code).nominees().get(0).name();
        for (String path : List.of("/tasks/" + task.id(), "/tasks/" + task.id() + "/form")) {
            var response = visitor.open(actor, path);
            assertThat(response.getStatus()).as(step).isEqualTo(200);
            assertThat(html(response))
                    .as(step)
                    .contains(holds, name, "data-judgement", "/api/tasks/" + task.id())
                    .doesNotContain("??", "onclick=", "style=\"");
            Actor stranger = route.officer(Communes.next(context));
            assertThat(visitor.open(stranger, path).getStatus()).as(step).isEqualTo(404);
        }
    }

    private OpenTask task(ProposalCode code, Actor actor, String step) {
        return route.tasks.openTask(actor, code.value(), step).orElseThrow();
    }
}
