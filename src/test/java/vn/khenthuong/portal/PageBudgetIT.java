package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceAtWork;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.StatementCount;

/** What every page may cost in SQL statements, the engine's included. A page without a budget fails the test. */
@IntegrationTest
class PageBudgetIT {

    /** Measured in a database full of dossiers and rounds, and a tenth more; whoever needs more says so here. */
    private static final Map<String, Integer> BUDGETS = Map.ofEntries(
            Map.entry("/", 54),
            Map.entry("/account", 16),
            Map.entry("/administration", 10),
            Map.entry("/administration/mails", 8),
            Map.entry("/amendments/{code}", 20),
            Map.entry("/appraisers", 20),
            Map.entry("/audit", 7),
            Map.entry("/awards", 12),
            Map.entry("/awards/import", 10),
            Map.entry("/awards/import/{id}", 16),
            Map.entry("/awards/{id}", 20),
            Map.entry("/campaign", 16),
            Map.entry("/campaign-drafts", 16),
            Map.entry("/campaign-drafts/{draft}", 24),
            Map.entry("/campaign-drafts/{draft}/parts/{part}", 16),
            Map.entry("/campaign-drafts/{draft}/quota-sheet", 16),
            Map.entry("/campaign-drafts/{draft}/trial", 30),
            Map.entry("/guide", 16),
            Map.entry("/referrals", 24),
            Map.entry("/referrals/{id}", 24),
            Map.entry("/campaign-drafts/{draft}/rehearsal", 16),
            Map.entry("/campaigns", 16),
            Map.entry("/campaigns/{campaign}", 24),
            Map.entry("/campaigns/{campaign}/readings", 16),
            Map.entry("/campaigns/{campaign}/rehearsal", 16),
            Map.entry("/campaigns/{campaign}/deadlines", 16),
            Map.entry("/campaigns/{campaign}/reports", 18),
            Map.entry("/campaigns/{campaign}/summary", 24),
            Map.entry("/campaigns/{campaign}/trial", 24),
            Map.entry("/campaigns/{campaign}/propaganda", 16),
            Map.entry("/campaigns/{campaign}/works", 16),
            Map.entry("/campaigns/{campaign}/works/new", 16),
            Map.entry("/campaigns/{campaign}/works/{id}", 20),
            Map.entry("/dossiers", 21),
            Map.entry("/dossiers/idesk", 6),
            Map.entry("/dossiers/{code:[A-Z0-9]+-[0-9]+}", 60),
            Map.entry("/dossiers/{code}/council", 62),
            Map.entry("/dossiers/{code}/council/vote", 60),
            Map.entry("/dossiers/{code}/names", 48),
            Map.entry("/dossiers/{code}/nominees/import", 14),
            Map.entry("/dossiers/{code}/nominees/new", 32),
            Map.entry("/dossiers/{code}/nominees/{id}", 51),
            Map.entry("/dossiers/{code}/nominees/{id}/{act:withdraw|hold|lift|supplement}", 60),
            Map.entry("/dossiers/{code}/nominees/{id}/awards", 30),
            Map.entry("/dossiers/{code}/withdraw", 48),
            Map.entry("/files/{id}/view", 19),
            Map.entry("/holds", 15),
            Map.entry("/holds/new", 15),
            Map.entry("/holds/{id}", 20),
            Map.entry("/rehearsal", 10),
            Map.entry("/rounds", 22),
            Map.entry("/rounds/{code}", 23),
            Map.entry("/state-lists", 24),
            Map.entry("/state-lists/{code}", 30),
            Map.entry("/tasks/{taskId}", 62),
            Map.entry("/tasks/{taskId}/form", 51),
            Map.entry("/units", 11));

    private static final int MANY = 20;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Actors actors;

    @Test
    void everyPageKeepsWithinItsBudget() throws Exception {
        ProvinceAtWork province = ProvinceAtWork.in(context);
        Map<String, Integer> most = new TreeMap<>();
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, List<String>> pages : province.pages().entrySet()) {
            if (pages.getKey().isEmpty()) {
                // Who has not signed in sees nothing of the database.
                continue;
            }
            Actor actor = actors.byUserId(pages.getKey()).orElseThrow();
            for (String path : pages.getValue()) {
                int statements = statements(actor, path);
                String pattern = province.pattern(path);
                most.merge(pattern, statements, Math::max);
                all.assertThat(statements)
                        .as(path + " for " + pages.getKey())
                        .isLessThanOrEqualTo(BUDGETS.getOrDefault(pattern, 0));
            }
        }
        all.assertAll();
        assertThat(most.keySet()).isEqualTo(new TreeMap<>(BUDGETS).keySet());
    }

    /** A dossier of many nominees, each with documents, costs as many statements as one of two. */
    @Test
    void aLargeDossierCostsNoMoreStatementsThanASmallOne() throws Exception {
        Route route = new Route(context);
        UnitCode unit = Communes.next(context);
        Actor secretary = route.secretary(unit);
        ProposalCode small = route.atCouncil(unit, individuals(route, unit, 2));
        ProposalCode large = route.atCouncil(unit, individuals(route, unit, MANY));
        for (String page : List.of("/dossiers/%s", "/dossiers/%s/council", "/dossiers/%s/names")) {
            int few = statements(secretary, page.formatted(small));
            assertThat(statements(secretary, page.formatted(large))).as(page).isLessThanOrEqualTo(few + 2);
        }
        int few = statements(secretary, task(route, secretary, small));
        assertThat(statements(secretary, task(route, secretary, large)))
                .as("task")
                .isLessThanOrEqualTo(few + 2);
    }

    private static String task(Route route, Actor actor, ProposalCode code) {
        return "/tasks/" + route.tasks.openTasks(actor, code.value()).get(0).id();
    }

    private static List<NomineeDraft> individuals(Route route, UnitCode unit, int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> route.individual(unit)).toList());
    }

    /** Of a page that has been opened before: what is read once for the program's life does not count. */
    private int statements(Actor actor, String path) throws Exception {
        Visitor visitor = new Visitor(context);
        assertThat(visitor.open(actor, path).getStatus()).as(path).isEqualTo(200);
        return StatementCount.of(() -> visitor.open(actor, path));
    }
}
