package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khenthuong.portal.Visitor.html;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.AppraisalSheet.Asked;
import vn.khenthuong.appraisal.Opinions.Answer;
import vn.khenthuong.appraisal.Opinions.Position;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Bodies are asked side by side, each with its own time; appraisal goes on when all answered or the time is over. */
@IntegrationTest
class ConsultationsIT {

    private static final String POLICE = "Công an tỉnh";
    private static final String TAX = "Thuế tỉnh";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSheets sheets;

    @Autowired
    private ConsultationAnswers answers;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Route route;
    private UnitCode unit;
    private ProposalCode code;

    @BeforeEach
    void dossier() {
        route = new Route(context);
        unit = Communes.next(context);
        code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
    }

    private static Appraisal consult(Appraisal.Consultation... asked) {
        return new Appraisal(Appraisal.Outcome.CONSULT, List.of(asked), List.of(), List.of());
    }

    private void askBoth() {
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                consult(
                        new Appraisal.Consultation(POLICE, "Chấp hành pháp luật?", "15/SNV-XDCQ", route.today(), 3),
                        new Appraisal.Consultation(TAX, "Nghĩa vụ thuế?")));
    }

    private Asked asked(String body) {
        return sheets.of(route.appraiser(), code).consultations().stream()
                .filter(one -> one.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(String body, Position position) {
        return new Answer(
                body, "21/CV", route.today(), position, position == Position.OBJECTION ? "Đang xác minh" : "");
    }

    private void overdue(String body) {
        jdbc.sql("update consultation set asked_at = ?, asked_date = null, due_at = ? where id = ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(20))))
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .param(asked(body).id())
                .update();
    }

    private void collect(Answer... given) {
        route.tasks.submit(route.appraiser(), code.value(), "collectOpinions", new Opinions(List.of(given)));
    }

    private void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.findings())
                        .filteredOn(Finding::blocks)
                        .extracting(Finding::rule)
                        .containsOnly(rule));
    }

    @Test
    void eachBodyHasItsOwnTimeInWorkingDays() {
        askBoth();

        assertThat(asked(POLICE)).satisfies(police -> {
            assertThat(police.due()).isEqualTo(workingDays.endOf(clock.instant(), 3));
            assertThat(police.askedNumber()).isEqualTo("15/SNV-XDCQ");
            assertThat(police.overdue()).isFalse();
        });
        assertThat(asked(TAX).due()).as("the usual time").isEqualTo(workingDays.endOf(clock.instant(), 5));
    }

    @Test
    void impossibleQuestionsAreRefused() {
        Actor appraiser = route.appraiser();
        for (Map.Entry<String, Appraisal> wrong : Map.of(
                        "consultation-missing", consult(),
                        "consultation-once",
                                consult(
                                        new Appraisal.Consultation(POLICE, "Một"),
                                        new Appraisal.Consultation("công an tỉnh ", "Hai")),
                        "consultation-days", consult(new Appraisal.Consultation(POLICE, "Hỏi", "", null, 0)),
                        "consultation-date",
                                consult(new Appraisal.Consultation(
                                        POLICE, "Hỏi", "1/SNV", route.today().plusDays(1), 5)),
                        "input-required", consult(new Appraisal.Consultation(" ", "Hỏi")))
                .entrySet()) {
            refused(
                    wrong.getKey(),
                    () -> route.tasks.submit(appraiser, code.value(), "appraiseDossier", wrong.getValue()));
        }
        refused(
                "consultation-days",
                () -> route.tasks.submit(
                        appraiser,
                        code.value(),
                        "appraiseDossier",
                        consult(new Appraisal.Consultation(POLICE, "Hỏi", "", null, 61))));
        assertThat(sheets.of(appraiser, code).consultations()).isEmpty();
    }

    @Test
    void anAnswerIsRecordedWhenItComesByWhoeverOpensIt() {
        askBoth();
        answers.record(route.appraiser(), code, asked(POLICE).id(), answer("", Position.OBJECTION));

        assertThat(asked(POLICE).position()).isEqualTo(Position.OBJECTION);
        assertThat(sheets.of(route.divisionHead(), code).unanswered())
                .extracting(Asked::body)
                .containsExactly(TAX);
        refused(
                "opinion-once",
                () -> answers.record(route.appraiser(), code, asked(POLICE).id(), answer("", Position.NO_OBJECTION)));
        collect(answer(TAX, Position.NO_OBJECTION));
        assertThat(route.tasks.openTask(route.appraiser(), code.value(), "appraiseDossier"))
                .isPresent();
    }

    @Test
    void nobodyIsSilentBeforeTheTimeIsOver() {
        askBoth();
        Answer silent = new Answer(POLICE, "", null, Position.NONE, "");

        refused("opinion-awaited", () -> collect(silent, answer(TAX, Position.NO_OBJECTION)));
        refused("opinions-complete", () -> collect(answer(TAX, Position.NO_OBJECTION)));
        overdue(POLICE);
        assertThat(asked(POLICE).overdue()).isTrue();
        collect(silent, answer(TAX, Position.NO_OBJECTION));

        assertThat(asked(POLICE).silent()).isTrue();
        answers.record(route.appraiser(), code, asked(POLICE).id(), answer("", Position.NO_OBJECTION));
        assertThat(asked(POLICE).position())
                .as("a late answer is still an answer")
                .isEqualTo(Position.NO_OBJECTION);
    }

    @Test
    void answersWithoutADocumentAreRefused() {
        askBoth();
        UUID police = asked(POLICE).id();
        Actor appraiser = route.appraiser();
        for (Map.Entry<String, Answer> wrong : Map.of(
                        "opinion-date", new Answer("", "1", route.today().plusDays(1), Position.NO_OBJECTION, ""),
                        "input-too-long", new Answer("", "1".repeat(61), route.today(), Position.NO_OBJECTION, ""),
                        "input-required", new Answer("", "1", route.today(), Position.OBJECTION, " "),
                        "input-characters", new Answer("", "1", route.today(), Position.OBJECTION, "<b>"))
                .entrySet()) {
            refused(wrong.getKey(), () -> answers.record(appraiser, code, police, wrong.getValue()));
        }
        refused(
                "opinion-date",
                () -> answers.record(
                        appraiser,
                        code,
                        police,
                        new Answer("", "1", route.today().minusDays(1), Position.NO_OBJECTION, "")));
        assertThat(asked(POLICE).awaited()).isTrue();
    }

    @Test
    void onlyWhoMayAppraiseRecords() {
        askBoth();
        UUID police = asked(POLICE).id();
        for (Actor stranger :
                List.of(route.officer(unit), route.divisionHead(), route.officer(Communes.next(context)))) {
            assertThatThrownBy(() -> answers.record(stranger, code, police, answer("", Position.NO_OBJECTION)))
                    .isInstanceOf(NotPermittedException.class);
        }
        assertThatThrownBy(() ->
                        answers.record(route.appraiser(), code, UUID.randomUUID(), answer("", Position.NO_OBJECTION)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(asked(POLICE).awaited()).isTrue();
    }

    @Test
    void thePageShowsWhoIsOverdueAndTakesAnswers() {
        askBoth();
        overdue(POLICE);
        Visitor visitor = new Visitor(context);
        Actor appraiser = route.appraiser();
        String task = route.tasks
                .openTask(appraiser, code.value(), "collectOpinions")
                .orElseThrow()
                .id();

        assertThat(html(visitor.open(appraiser, "/dossiers/" + code)))
                .contains(
                        "Quá hạn trả lời",
                        "opinion-due sev-block",
                        "15/SNV-XDCQ",
                        "/opinions/" + asked(TAX).id());
        assertThat(html(visitor.open(appraiser, "/tasks/" + task + "/form")))
                .contains("Quá hạn trả lời", "position-0")
                .doesNotContain("??", "/opinions/" + asked(TAX).id());
        assertThat(html(visitor.open(route.divisionHead(), "/dossiers/" + code)))
                .contains("Quá hạn trả lời")
                .doesNotContain("/opinions/");
        assertThat(html(visitor.open(route.officer(unit), "/dossiers/" + code))).doesNotContain(POLICE);

        String path = "/dossiers/" + code + "/opinions/" + asked(TAX).id();
        assertThat(visitor.send(
                                appraiser,
                                MockMvcRequestBuilders.post(path)
                                        .param("position", "OBJECTION")
                                        .param("date", "32/1/2026"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.send(
                                appraiser,
                                MockMvcRequestBuilders.post(path)
                                        .param("position", "NO_OBJECTION")
                                        .param("number", "7/CT")
                                        .param(
                                                "date",
                                                DateTimeFormatter.ofPattern("dd/MM/yyyy")
                                                        .format(route.today())))
                        .getStatus())
                .isEqualTo(302);
        assertThat(asked(TAX).number()).isEqualTo("7/CT");
    }
}
