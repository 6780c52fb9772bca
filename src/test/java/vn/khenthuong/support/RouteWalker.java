package vn.khenthuong.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient.Answer;

/**
 * Walks dossiers and rounds along the route over HTTP, as the different people. Every step answers what came back, so that a
 * test can look at a refusal; {@code to…} methods walk everything before and expect success.
 *
 * <p>All tests share one database: take a {@link #fresh} walker, or a unit whose quota no other test needs.
 */
public final class RouteWalker {

    /** After election day and before the clock's start, so that minutes and letters can be dated by it. */
    public static final LocalDate MEETING = LocalDate.of(2026, 3, 20);

    private final ApplicationContext context;
    private final TestPeople people;
    private final int port;
    private final UnitCode unit;

    private RouteWalker(ApplicationContext context, OrganisationCode organisation, UnitCode unit) {
        this.context = context;
        this.people = TestPeople.in(context, organisation);
        this.port =
                ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        this.unit = unit;
        // Made now, so that a test that looks for changes does not see people appear.
        Set.of(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD, Role.CLERK)
                .forEach(role -> people.in(unit, role));
    }

    /** @param unit code of a unit that is this test's own, for example {@code 22015} */
    public static RouteWalker of(ApplicationContext context, String unit) {
        return of(context, TestPeople.DAK_LAK, unit);
    }

    /** In a unit of another organisation. */
    public static RouteWalker of(ApplicationContext context, OrganisationCode organisation, String unit) {
        return new RouteWalker(context, organisation, new UnitCode(unit));
    }

    /** In a commune of its own. */
    public static RouteWalker fresh(ApplicationContext context) {
        return new RouteWalker(context, TestPeople.DAK_LAK, Communes.next(context));
    }

    public TestPeople people() {
        return people;
    }

    public String unit() {
        return unit.value();
    }

    /** Somebody of the unit. */
    public ApiClient as(Role role) {
        return ApiClient.as(port, people.in(unit, role), TestPeople.PASSWORD);
    }

    /** Somebody of an office of the route. */
    public ApiClient office(Role role) {
        return ApiClient.as(port, people.office(role), TestPeople.PASSWORD);
    }

    /** A second person in an office. */
    public ApiClient office(Role role, String suffix) {
        return ApiClient.as(port, people.office(role, suffix), TestPeople.PASSWORD);
    }

    public ApiClient nobody() {
        return ApiClient.anonymous(port);
    }

    // Drafting

    public String draft() {
        return draftOf(Map.of("unit", unit.value()));
    }

    /** An own award that the council selected: the head decides on it next. */
    public String toOwnGranting(String... names) {
        String code = draftOf(Map.of("unit", unit.value(), "awardForm", "unit-commendation"));
        for (String name : names) {
            added(code, SampleNominees.individual(unit(), name));
        }
        readNames(code).expect(200);
        toCouncil(code).expect(200);
        meet(code, minutes(code, Set.copyOf(nominees(code)))).expect(204);
        return code;
    }

    /** The head grants everybody whom the council selected. */
    public Answer grant(String code) {
        return submit(
                as(Role.HEAD),
                code,
                "decideCommendation",
                Map.of(
                        "outcome",
                        "DECIDE",
                        "onBehalf",
                        false,
                        "lines",
                        nominees(code).stream()
                                .map(nominee -> Map.of("nominee", nominee, "outcome", "GRANT", "reason", ""))
                                .toList(),
                        "reason",
                        ""));
    }

    /** The one of the organisation that was opened last. */
    String campaign() {
        return context.getBean(Campaigns.class)
                .open(people.organisation())
                .get(0)
                .code();
    }

    private String draftOf(Map<String, String> wanted) {
        Map<String, String> named = new HashMap<>(wanted);
        named.put("campaign", campaign());
        return as(Role.AWARD_OFFICER)
                .post("/api/dossiers", named)
                .expect(201)
                .json()
                .path("dossier")
                .asText();
    }

    public JsonNode dossier(String code) {
        return as(Role.AWARD_OFFICER).get("/api/dossiers/" + code).expect(200).json();
    }

    public int version(String code) {
        return dossier(code).path("version").asInt();
    }

    public String state(String code) {
        return dossier(code).path("state").asText();
    }

    public List<String> nominees(String code) {
        return ids(dossier(code).path("nominees"), "id");
    }

    public Answer add(String code, Map<String, Object> nominee) {
        return as(Role.AWARD_OFFICER).at(version(code)).post("/api/dossiers/" + code + "/nominees", nominee);
    }

    /** Adds a nominee with its report and answers its id. */
    public String added(String code, Map<String, Object> nominee) {
        String id = add(code, nominee).expect(201).json().path("id").asText();
        attach(code, id, "report").expect(201);
        return id;
    }

    public Answer attach(String code, String nominee, String item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("nominee", nominee);
        document.put("item", item);
        document.put("file", file(Role.AWARD_OFFICER, item));
        return as(Role.AWARD_OFFICER).post("/api/dossiers/" + code + "/documents", document);
    }

    /** Uploads a small PDF as somebody of the unit and answers its id. */
    public String file(Role role, String purpose) {
        return file(as(role), purpose);
    }

    public String file(ApiClient client, String purpose) {
        return client.upload(unit.value(), purpose, purpose + ".pdf", Pdfs.onePage())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Confirms every name for the certificates as it is. */
    public Answer readNames(String code) {
        List<Map<String, Object>> names = new ArrayList<>();
        dossier(code)
                .path("nominees")
                .forEach(nominee -> names.add(Map.of(
                        "nominee",
                        nominee.path("id").asText(),
                        "name",
                        nominee.path("typed").path("certificateName").asText())));
        return as(Role.AWARD_OFFICER)
                .at(version(code))
                .put("/api/dossiers/" + code + "/nominees/names", Map.of("names", names));
    }

    public Answer toCouncil(String code) {
        return as(Role.AWARD_OFFICER).at(version(code)).post("/api/dossiers/" + code + "/to-council", Map.of());
    }

    // The unit's tasks

    /** Minutes of a council of seven, all present and in favour. */
    public Map<String, Object> minutes(String code, Set<String> selected) {
        List<Map<String, Object>> attendance = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            attendance.add(Map.of("name", "Ủy viên Ví Dụ " + i, "present", true));
        }
        List<Map<String, Object>> ballots = new ArrayList<>();
        for (String nominee : nominees(code)) {
            Map<String, Object> ballot = new LinkedHashMap<>();
            ballot.put("nominee", nominee);
            ballot.put("inFavour", selected.contains(nominee) ? 7 : 0);
            ballot.put("against", selected.contains(nominee) ? 0 : 7);
            ballot.put("recused", 0);
            ballot.put("selected", selected.contains(nominee));
            ballot.put("note", "");
            ballots.add(ballot);
        }
        Map<String, Object> minutes = new LinkedHashMap<>();
        minutes.put("heldOn", MEETING.toString());
        minutes.put("place", "Phòng họp");
        minutes.put("chair", "Trần Thị Ví Dụ");
        minutes.put("totalMembers", 7);
        minutes.put("attendance", attendance);
        minutes.put("ballots", ballots);
        minutes.put("minutesFile", file(Role.COUNCIL_SECRETARY, "minutes"));
        return minutes;
    }

    public Answer meet(String code, Map<String, Object> minutes) {
        return submit(as(Role.COUNCIL_SECRETARY), code, "holdCouncilMeeting", minutes);
    }

    public Answer sign(String code) {
        return submit(as(Role.HEAD), code, "signLetter", Map.of("outcome", "SIGN", "onBehalf", false, "reason", ""));
    }

    /** What the clerk enters, with an uploaded letter. */
    public Map<String, Object> letter(LocalDate date) {
        return Map.of("number", "45/TTr-UBND", "date", date.toString(), "file", file(Role.CLERK, "letter"));
    }

    public Answer number(String code, Map<String, Object> letter) {
        return submit(as(Role.CLERK), code, "numberLetter", letter);
    }

    public Answer send(String code) {
        return submit(as(Role.CLERK), code, "sendDossier", Map.of());
    }

    // Home Affairs

    public Answer receive(String code) {
        return submit(office(Role.APPRAISER), code, "checkReception", Map.of("outcome", "ACCEPT", "points", List.of()));
    }

    public Answer returnAll(String code, String item, String text) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("nominee", null);
        point.put("item", item);
        point.put("text", text);
        return submit(
                office(Role.APPRAISER), code, "checkReception", Map.of("outcome", "RETURN", "points", List.of(point)));
    }

    /** @param outcomes RECOMMEND, REFUSE or RETURN by nominee */
    public Answer appraise(String code, Map<String, String> outcomes) {
        JsonNode applying = office(Role.APPRAISER)
                .get("/api/dossiers/" + code + "/appraisal/criteria")
                .expect(200)
                .json();
        List<Map<String, Object>> lines = new ArrayList<>();
        outcomes.forEach((nominee, outcome) -> lines.add(Map.of(
                "nominee",
                nominee,
                "outcome",
                outcome,
                "reason",
                outcome.equals("RECOMMEND") ? "" : "Lý do ví dụ",
                "criteria",
                met(applying.path(nominee)))));
        return submit(
                office(Role.APPRAISER),
                code,
                "appraiseDossier",
                Map.of("outcome", "DONE", "consultations", List.of(), "lines", lines, "samePerson", List.of()));
    }

    private static List<Map<String, Object>> met(JsonNode criteria) {
        return StreamSupport.stream(criteria.spliterator(), false)
                .map(criterion -> Map.<String, Object>of(
                        "criterion", criterion.path("key").asText(), "judgement", "MET", "reason", ""))
                .toList();
    }

    public Answer approve(String code) {
        return submit(office(Role.DIVISION_HEAD), code, "approveAppraisal", Map.of("outcome", "APPROVE", "reason", ""));
    }

    /** The rounds that take this walker's dossiers on. */
    public RoundWalker rounds() {
        return new RoundWalker(this);
    }

    // Whole stretches

    /** A draft with individuals, each with a report. */
    public String draftWith(String... names) {
        String code = draft();
        for (String name : names) {
            added(code, SampleNominees.individual(unit(), name));
        }
        readNames(code).expect(200);
        return code;
    }

    /** The same, brought to the council. */
    public String toCouncilWith(String... names) {
        String code = draftWith(names);
        toCouncil(code).expect(200);
        return code;
    }

    /** Takes a draft to ready: to the council, everybody selected, signed and numbered. */
    public String toReady(String code) {
        readNames(code).expect(200);
        toCouncil(code).expect(200);
        meet(code, minutes(code, Set.copyOf(nominees(code)))).expect(204);
        sign(code).expect(204);
        number(code, letter(MEETING)).expect(204);
        return code;
    }

    public String toReadyWith(String... names) {
        return toReady(draftWith(names));
    }

    public String toSentWith(String... names) {
        String code = toReadyWith(names);
        send(code).expect(204);
        return code;
    }

    /** Appraised and approved: everybody recommended, waiting for a round. */
    public String toAwaitingWith(String... names) {
        String code = toSentWith(names);
        receive(code).expect(204);
        appraise(code, all(code, "RECOMMEND")).expect(204);
        approve(code).expect(204);
        return code;
    }

    /** The same outcome for every nominee of a dossier. */
    public Map<String, String> all(String code, String outcome) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        nominees(code).forEach(nominee -> outcomes.put(nominee, outcome));
        return outcomes;
    }

    /**
     * Runs every job of dossiers and rounds that is due, until none is: in tests the executor does not run by itself. When a
     * campaign reminds is none of a dossier's test.
     */
    public void runJobs() {
        ManagementService management = context.getBean(ManagementService.class);
        for (int round = 0; round < 20; round++) {
            var due = management.createJobQuery().executable().listPage(0, 500).stream()
                    .filter(job -> !"campaign".equals(job.getProcessDefinitionKey()))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> management.executeJob(job.getId()));
        }
        throw new AssertionError("Jobs do not come to an end");
    }

    /** Runs the one job at an element of a route or round, due or not. */
    void fireTimer(String subject, String element) {
        ManagementService management = context.getBean(ManagementService.class);
        String instance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .singleResult()
                .getId();
        management.createJobQuery().processInstanceId(instance).list().stream()
                .filter(job -> element.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    List<String> awards(String round) {
        return context.getBean(JdbcClient.class)
                .sql("select cast(a.id as text) from award_entry a join decision_round r on"
                        + " r.decision_number = a.decision_number and r.decision_date = a.decision_date"
                        + " where r.code = ? order by a.ordinal")
                .param(round)
                .query(String.class)
                .list();
    }

    /** Does a step in one call; a refused one leaves the task open. */
    public Answer submit(ApiClient client, String subject, String step, Object judgement) {
        return client.post("/api/tasks/of/" + subject + "/" + step, judgement);
    }

    String today() {
        return context.getBean(Clock.class)
                .instant()
                .atZone(CampaignZone.ZONE)
                .toLocalDate()
                .toString();
    }

    private static List<String> ids(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }
}
