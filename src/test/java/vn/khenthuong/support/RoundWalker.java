package vn.khenthuong.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient.Answer;

/** Walks decision rounds over HTTP, as the different people; see {@link RouteWalker}. */
public final class RoundWalker {

    private final RouteWalker route;

    RoundWalker(RouteWalker route) {
        this.route = route;
    }

    public String open(String title) {
        return route.office(Role.APPRAISER)
                .post("/api/rounds", Map.of("campaign", route.campaign(), "title", title))
                .expect(201)
                .json()
                .path("code")
                .asText();
    }

    public int listVersion(String round) {
        return route.office(Role.APPRAISER)
                .get("/api/rounds/" + round)
                .expect(200)
                .json()
                .path("listVersion")
                .asInt();
    }

    public Answer gather(String round, List<String> nominees) {
        return route.submit(
                route.office(Role.APPRAISER),
                round,
                "gatherRound",
                Map.of("title", "Đợt ví dụ", "nominees", nominees, "clarifications", List.of()));
    }

    public Answer sign(String round) {
        return route.submit(
                route.office(Role.DIRECTOR),
                round,
                "signSubmission",
                Map.of(
                        "outcome",
                        "SIGN",
                        "number",
                        "12/TTr-SNV",
                        "date",
                        route.today(),
                        "reason",
                        "",
                        "listVersion",
                        listVersion(round)));
    }

    public Answer check(String round) {
        return route.submit(
                route.office(Role.OFFICE_REVIEWER),
                round,
                "checkRound",
                Map.of("outcome", "FORWARD", "reason", "", "listVersion", listVersion(round)));
    }

    /** @param outcomes AGREE, REFUSE or CLARIFY by nominee */
    public Answer decide(String round, Map<String, String> outcomes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        outcomes.forEach((nominee, outcome) -> lines.add(Map.of(
                "nominee", nominee, "outcome", outcome, "reason", outcome.equals("AGREE") ? "" : "Lý do ví dụ")));
        return route.submit(
                route.office(Role.CHAIRMAN),
                round,
                "decideRound",
                Map.of("onBehalf", false, "listVersion", listVersion(round), "lines", lines));
    }

    public Answer issue(String round, String number) {
        ApiClient clerk = route.office(Role.DECISION_CLERK);
        return route.submit(
                clerk,
                round,
                "issueDecision",
                Map.of(
                        "number",
                        number,
                        "date",
                        route.today(),
                        "file",
                        route.file(clerk, "decision"),
                        "listVersion",
                        listVersion(round)));
    }

    /** Lets the undo window pass, so that the letters leave and the awards are public. */
    public void dispatch(String round) {
        route.fireTimer(round, "dispatchDue");
    }

    /** Keys of the awards that an issued round granted, by number inside the decision. */
    public List<String> awards(String round) {
        return route.awards(round);
    }

    /** Asks for a correction of an award; answers the amendment's code. */
    public String amended(String award) {
        ApiClient officer = route.office(Role.APPRAISER);
        return officer.post(
                        "/api/amendments",
                        Map.of(
                                "award", award,
                                "ground", "SLIP",
                                "nameAfter", "Lê Thị Có Bằng Đúng",
                                "reason", "Quyết định ghi thiếu chữ",
                                "document", route.file(officer, "amendment")))
                .expect(201)
                .json()
                .path("code")
                .asText();
    }

    /** A round of these dossiers, agreed and issued; the dossiers' own jobs have run. Answers the round's code. */
    public String decided(String number, String... dossiers) {
        String round = open("Đợt " + number);
        List<String> nominees = new ArrayList<>();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String dossier : dossiers) {
            nominees.addAll(route.nominees(dossier));
        }
        nominees.forEach(nominee -> outcomes.put(nominee, "AGREE"));
        gather(round, nominees).expect(204);
        sign(round).expect(204);
        check(round).expect(204);
        decide(round, outcomes).expect(204);
        issue(round, number).expect(204);
        route.runJobs();
        return round;
    }
}
