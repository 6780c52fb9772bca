package vn.khenthuong.support;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.referral.CampaignTies;
import vn.khenthuong.referral.Referrals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workbook.AwardBook;

/**
 * A province with dossiers and rounds at every step, and every page that somebody sees of it. Tests that look at all pages
 * share it and only read.
 */
public final class ProvinceAtWork {

    /** Answers that are no page: files, parts of pages, data for scripts. */
    private static final String DRAFT = "dang-soan-2027";

    private static final Set<String> NO_PAGES = Set.of(
            "/guide/img/{name:[a-z-]+\\.(?:vi|en)\\.png}",
            "/campaigns/{campaign}/file",
            "/campaign-drafts/{draft}/file",
            "/campaign-drafts/{draft}/quota-sheet/workbook",
            "/rehearsal/figures",
            "/files/{id}",
            "/files/{id}/content",
            "/files/{id}/facts",
            "/dossiers/diagram",
            "/campaigns/diagram",
            "/campaigns/{campaign}/summary/report",
            "/campaigns/{campaign}/summary/workbook",
            "/dossiers/{code}/nominees/workbook",
            "/awards/import/workbook",
            "/dossiers/{code}/uploads/{key}",
            "/dossiers/{code}/package.zip",
            "/dossiers/{code:[A-Z0-9]+-[0-9]+}/content",
            "/dossiers/{code}/prints/letter",
            "/dossiers/{code}/prints/nominees",
            "/dossiers/{code}/prints/minutes",
            "/dossiers/{code}/prints/report/{nominee}",
            "/dossiers/{code}/prints/receipt",
            "/dossiers/{code}/prints/notice",
            "/dossiers/{code}/prints/appraisal-notice",
            "/dossiers/{code}/prints/commendation",
            "/dossiers/{code}/prints/certificates",
            "/rounds/{code}/prints/notice",
            "/rounds/{code}/prints/appraisal",
            "/tasks/{taskId}/preview",
            "/tasks/{taskId}/preview/entries",
            "/rounds/{code}/prints/letter",
            "/rounds/{code}/prints/decision",
            "/rounds/{code}/prints/bonuses",
            "/rounds/{code}/prints/certificates",
            "/state-lists/{code}/prints/letter",
            "/state-lists/{code}/package.zip",
            "/amendments/{code}/prints/letter",
            "/amendments/{code}/prints/decision");

    private static final Map<ApplicationContext, ProvinceAtWork> MADE = new ConcurrentHashMap<>();

    private final ApplicationContext context;
    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final RouteWalker walker;

    private ProvinceAtWork(ApplicationContext context) {
        this.context = context;
        this.walker = RouteWalker.fresh(context);
        launched();
        works();
        reports();
        unit();
        homeAffairs();
        decision();
        others();
    }

    /** The same for everybody who asks; made at the first time. */
    public static ProvinceAtWork in(ApplicationContext context) {
        return MADE.computeIfAbsent(context, ProvinceAtWork::new);
    }

    /** Addresses of pages by the login of whom they are for; the empty login is somebody who has not signed in. */
    public Map<String, List<String>> pages() {
        return paths;
    }

    /** Patterns of pages that are not among {@link #pages}. */
    public Set<String> forgotten() {
        Set<String> visited =
                paths.values().stream().flatMap(List::stream).map(this::pattern).collect(Collectors.toSet());
        return patterns().stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !visited.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pattern of an address, as its controller states it; the address itself if it is no page of the portal. */
    public String pattern(String path) {
        PathContainer address = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return patterns().stream()
                .filter(pattern -> pattern.matches(address))
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(path);
    }

    private List<PathPattern> patterns() {
        List<PathPattern> pages = new ArrayList<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    boolean page = method.getBeanType().getPackageName().startsWith("vn.khenthuong.portal")
                            && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                    if (page) {
                        mapping.getPathPatternsCondition().getPatterns().stream()
                                .filter(pattern -> !NO_PAGES.contains(pattern.getPatternString()))
                                .forEach(pages::add);
                    }
                });
        return pages;
    }

    /** Somebody of another unit has read the announcement already. */
    private void launched() {
        String campaign = "/api/campaigns/dak-lak-2026/announcement";
        walker.office(Role.DIVISION_HEAD)
                .post(campaign, Map.of("text", "Đề nghị các đơn vị triển khai Phong trào thi đua."));
        walker.as(Role.HEAD).put(campaign + "/reading", Map.of()).expect(200);
        open(walker.people().office(Role.DIVISION_HEAD), "/campaigns/dak-lak-2026", "/campaigns/dak-lak-2026/readings");
    }

    /** A work of the unit, of which a first report was made, and the pages that show it. */
    private void works() {
        String path = "/campaigns/dak-lak-2026/works";
        ApiClient officer = walker.as(Role.AWARD_OFFICER);
        String work = officer.post(
                        "/api" + path,
                        Map.of(
                                "unit",
                                walker.unit(),
                                "title",
                                "Trang trí 12 điểm bỏ phiếu",
                                "measure",
                                "12 trên 12 điểm",
                                "due",
                                RouteWalker.MEETING.plusDays(60).toString()))
                .expect(201)
                .json()
                .path("id")
                .asText();
        officer.put("/api" + path + "/" + work + "/files/" + walker.file(officer, "campaign-work"), Map.of())
                .expect(204);
        officer.post("/api" + path + "/" + work + "/progress?version=0", Map.of("state", "UNDER_WAY", "percent", 40))
                .expect(200);
        open(login(Role.AWARD_OFFICER), path, path + "/new", path + "/" + work);
        open(walker.people().office(Role.APPRAISER), path, path + "/" + work);
    }

    /** A report that has arrived, a due day that was set, and something that was told to the public. */
    private void reports() {
        String campaign = "/campaigns/dak-lak-2026";
        ApiClient officer = walker.as(Role.AWARD_OFFICER);
        walker.office(Role.DIRECTOR)
                .put(
                        "/api" + campaign + "/report-due",
                        Map.of(
                                "lastDay",
                                RouteWalker.MEETING.plusDays(60).toString(),
                                "ground",
                                "Công văn số 88/SNV-XDCQ ngày 20/3/2026"))
                .expect(200);
        officer.put(
                        "/api" + campaign + "/reports/" + walker.unit(),
                        Map.of(
                                "number", "12/BC-UBND",
                                "date", RouteWalker.MEETING.toString(),
                                "file", walker.file(officer, "campaign-report")))
                .expect(200);
        officer.post(
                        "/api" + campaign + "/propaganda",
                        Map.of(
                                "unit", walker.unit(),
                                "date", RouteWalker.MEETING.toString(),
                                "medium", "WEBSITE",
                                "title", "Xã ra quân trang trí điểm bỏ phiếu",
                                "link", "https://xa-thu-nghiem.example/tin/ra-quan"))
                .expect(201);
        open(walker.people().office(Role.APPRAISER), campaign + "/summary");
        for (String page : List.of("/reports", "/propaganda", "/deadlines")) {
            open(login(Role.AWARD_OFFICER), campaign + page);
            open(walker.people().office(Role.APPRAISER), campaign + page);
        }
    }

    private void unit() {
        String draft = walker.draft();
        String person = walker.added(draft, SampleNominees.individual(walker.unit(), "Lê Thị Đầy Đủ"));
        String officer = login(Role.AWARD_OFFICER);
        open(
                officer,
                "/",
                "/account",
                "/dossiers",
                "/dossiers/" + draft,
                "/dossiers/" + draft + "/names",
                "/dossiers/" + draft + "/nominees/new?kind=INDIVIDUAL",
                "/dossiers/" + draft + "/nominees/new?kind=COLLECTIVE",
                "/dossiers/" + draft + "/nominees/" + person,
                "/dossiers/" + draft + "/nominees/import",
                "/dossiers/" + draft + "/withdraw",
                "/files/"
                        + walker.dossier(draft)
                                .path("documents")
                                .path(0)
                                .path("file")
                                .asText() + "/view",
                "/campaign",
                "/campaigns",
                "/campaigns/dak-lak-2026");
        String council = walker.toCouncilWith("Lê Thị Chờ Họp");
        walker.as(Role.COUNCIL_SECRETARY)
                .post(
                        "/api/dossiers/" + council + "/council-invitation",
                        Map.of(
                                "meetsAt",
                                context.getBean(Clock.class)
                                        .instant()
                                        .plus(Duration.ofDays(1))
                                        .toString(),
                                "place",
                                "Phòng họp tầng 2, trụ sở UBND",
                                "agenda",
                                "1. Xét thành tích từng trường hợp.\n2. Bỏ phiếu, thông qua biên bản."))
                .expect(204);
        open(
                login(Role.COUNCIL_SECRETARY),
                "/",
                "/dossiers/" + council + "/council",
                "/dossiers/" + council + "/council/vote",
                task(walker.as(Role.COUNCIL_SECRETARY), council));
        String signing = walker.toCouncilWith("Lê Thị Chờ Ký");
        walker.meet(signing, walker.minutes(signing, Set.copyOf(walker.nominees(signing))))
                .expect(204);
        open(login(Role.HEAD), "/", task(walker.as(Role.HEAD), signing));
        String numbering = walker.toCouncilWith("Lê Thị Chờ Số");
        walker.meet(numbering, walker.minutes(numbering, Set.copyOf(walker.nominees(numbering))))
                .expect(204);
        walker.sign(numbering).expect(204);
        open(login(Role.CLERK), task(walker.as(Role.CLERK), numbering));
        open(login(Role.CLERK), task(walker.as(Role.CLERK), walker.toReadyWith("Lê Thị Chờ Gửi")));
        RouteWalker other = RouteWalker.fresh(context);
        String returned = other.toSentWith("Lê Thị Bổ Sung");
        other.returnAll(returned, "report", "Báo cáo chưa có xác nhận của cấp trên.")
                .expect(204);
        open(
                other.people().in(new UnitCode(other.unit()), Role.AWARD_OFFICER),
                "/dossiers/" + returned,
                task(other.as(Role.AWARD_OFFICER), returned));
    }

    private void homeAffairs() {
        String appraiser = walker.people().office(Role.APPRAISER);
        RouteWalker other = RouteWalker.fresh(context);
        String sender = other.people().in(new UnitCode(other.unit()), Role.AWARD_OFFICER);
        other.as(Role.AWARD_OFFICER)
                .put("/api/people/" + sender + "/email", Map.of("email", "canbo@xa.example"))
                .expect(204);
        String received = other.toSentWith("Lê Thị Tiếp Nhận");
        String appraised = RouteWalker.fresh(context).toSentWith("Lê Thị Thẩm Định");
        other.receive(appraised).expect(204);
        open(
                appraiser,
                "/",
                "/dossiers",
                "/dossiers/" + received,
                "/dossiers/idesk",
                "/units",
                "/rounds",
                "/awards",
                "/awards/import",
                form(other.office(Role.APPRAISER), received),
                form(other.office(Role.APPRAISER), appraised));
        open(walker.people().office(Role.APPRAISER, "nhap"), imported());
        open(
                appraiser,
                "/dossiers/" + received + "/nominees/"
                        + other.nominees(received).get(0) + "/hold",
                "/dossiers/" + received + "/nominees/"
                        + other.nominees(received).get(0) + "/awards");
        RouteWalker third = RouteWalker.fresh(context);
        String approved = third.toSentWith("Lê Thị Phê Duyệt");
        third.receive(approved).expect(204);
        third.appraise(approved, third.all(approved, "RECOMMEND")).expect(204);
        open(
                walker.people().office(Role.DIVISION_HEAD),
                "/appraisers",
                form(third.office(Role.DIVISION_HEAD), approved));
    }

    /** Earlier awards that wait, of an officer whom no other test imports as: one sound row, one to correct. */
    private String imported() {
        byte[] book = new AwardBook()
                .person("Lê Thị Sổ Cũ", "05/03/1980", "", "sonoivu", "1/QĐ-CŨ", "15/02/2012")
                .person("Lê Thị Sai Ngày", "31/02/1980", "", "UBND xã đã sáp nhập", "1/QĐ-CŨ", "15/02/2012")
                .bytes();
        return "/awards/import/"
                + walker.office(Role.APPRAISER, "nhap")
                        .uploadTo("/api/awards/import", "so-cu.xlsx", book)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    private void decision() {
        RouteWalker unit = RouteWalker.fresh(context);
        RoundWalker rounds = unit.rounds();
        String gathering = rounds.open("Đợt đang lập");
        open(
                walker.people().office(Role.APPRAISER),
                "/rounds/" + gathering,
                form(unit.office(Role.APPRAISER), gathering));
        String signing = gathered(rounds, "Lê Thị Chờ Trình");
        open(walker.people().office(Role.DIRECTOR), form(unit.office(Role.DIRECTOR), signing));
        String checking = gathered(rounds, "Lê Thị Chờ Soát");
        rounds.sign(checking).expect(204);
        open(walker.people().office(Role.OFFICE_REVIEWER), form(unit.office(Role.OFFICE_REVIEWER), checking));
        String deciding = gathered(rounds, "Lê Thị Chờ Duyệt");
        rounds.sign(deciding).expect(204);
        rounds.check(deciding).expect(204);
        open(walker.people().office(Role.CHAIRMAN), "/", form(unit.office(Role.CHAIRMAN), deciding));
        RouteWalker last = RouteWalker.fresh(context);
        String code = last.toAwaitingWith("Lê Thị Ban Hành");
        String issuing = rounds.open("Đợt ban hành");
        rounds.gather(issuing, last.nominees(code)).expect(204);
        rounds.sign(issuing).expect(204);
        rounds.check(issuing).expect(204);
        rounds.decide(issuing, last.all(code, "AGREE")).expect(204);
        open(walker.people().office(Role.DECISION_CLERK), form(unit.office(Role.DECISION_CLERK), issuing));
        issued();
        stateLists();
    }

    /** Lists for State awards at three desks, each with two nominees of its own. */
    private void stateLists() {
        Route route = new Route(context);
        StateDesk desk = new StateDesk(context, route);
        String officer = walker.people().office(Role.APPRAISER);
        StateListCode council = desk.gathered(twoForTheState(route, desk));
        StateListCode selecting = desk.gathered(twoForTheState(route, desk));
        desk.voteForAll(selecting);
        StateListCode sent = desk.sent(twoForTheState(route, desk));
        open(
                officer,
                "/state-lists",
                "/state-lists/" + sent,
                form(walker.office(Role.APPRAISER), desk.open().value()),
                form(walker.office(Role.APPRAISER), sent.value()));
        open(walker.people().office(Role.DIVISION_HEAD), form(walker.office(Role.DIVISION_HEAD), council.value()));
        open(
                walker.people().office(Role.CHAIRMAN),
                "/state-lists/" + selecting,
                form(walker.office(Role.CHAIRMAN), selecting.value()));
    }

    private ProposalCode twoForTheState(Route route, StateDesk desk) {
        UnitCode commune = Communes.next(context);
        return desk.recommended(commune, route.individual(commune), route.individual(commune));
    }

    private void issued() {
        RouteWalker unit = RouteWalker.fresh(context);
        String round = unit.rounds().decided("0931/QĐ-UBND", unit.toAwaitingWith("Lê Thị Có Bằng"));
        unit.rounds().dispatch(round);
        open(walker.people().office(Role.DECISION_CLERK), "/rounds/" + round);
        String award = unit.rounds().awards(round).get(0);
        open("", "/verify/" + award, "/public/awards/dak-lak-2026");
        String amendment = unit.rounds().amended(award);
        open(walker.people().office(Role.APPRAISER), "/awards/" + award, "/amendments/" + amendment);
        open(walker.people().office(Role.DIRECTOR), form(unit.office(Role.DIRECTOR), amendment));
    }

    private String gathered(RoundWalker rounds, String name) {
        RouteWalker unit = RouteWalker.fresh(context);
        String code = unit.toAwaitingWith(name);
        String round = rounds.open("Đợt ví dụ");
        rounds.gather(round, unit.nominees(code)).expect(204);
        return round;
    }

    private void others() {
        open(walker.people().office(Role.SYSTEM_ADMINISTRATOR), "/");
        open(walker.people().office(Role.ORGANISATION_ADMINISTRATOR), "/", "/administration", "/administration/mails");
        drafts();
        open(walker.people().office(Role.INSPECTOR), "/", "/audit", "/holds", "/holds/new", "/holds/" + held());
        open("", "/login");
        ownAwards();
        referrals();
    }

    /** A district below, whose dossier waits for one of the province's units. */
    private void referrals() {
        String director = walker.people().office(Role.DIRECTOR);
        LowerCampaign below = LowerCampaign.of(context, 1);
        context.getBean(CampaignTies.class)
                .agree(
                        walker.people().actor(director),
                        LowerCampaign.DISTRICT,
                        below.code,
                        new UnitCode(walker.unit()));
        UUID referral = context.getBean(Referrals.class)
                .send(below.director(), below.dossier, below.ids(), "Kính đề nghị tỉnh xét.");
        open(director, "/referrals");
        open(login(Role.AWARD_OFFICER), "/referrals", "/referrals/" + referral);
    }

    /** A copy of the campaign that its administrators are writing on. */
    private void drafts() {
        String administrator = walker.people().office(Role.ORGANISATION_ADMINISTRATOR);
        Actor actor = walker.people().actor(administrator);
        CampaignDrafts drafts = context.getBean(CampaignDrafts.class);
        if (drafts.all(actor).stream().noneMatch(draft -> draft.code().equals(DRAFT))) {
            context.getBean(NewDrafts.class)
                    .copy(
                            actor,
                            "dak-lak-2026",
                            new CampaignNames(DRAFT, "SOAN2027", new Text("Phong trào đang soạn", "Draft")));
        }
        open(
                administrator,
                "/guide",
                "/campaign-drafts",
                "/campaign-drafts/" + DRAFT,
                "/campaign-drafts/" + DRAFT + "/parts/times",
                "/campaign-drafts/" + DRAFT + "/parts/quota",
                "/campaign-drafts/" + DRAFT + "/quota-sheet",
                "/campaign-drafts/" + DRAFT + "/rehearsal",
                "/campaigns/dak-lak-2026/rehearsal",
                "/rehearsal",
                "/campaign-drafts/" + DRAFT + "/trial",
                "/campaign-drafts/" + DRAFT + "/trial?base=dak-lak-2026&shifted=true",
                "/campaign-drafts/" + DRAFT + "/trial?base=generated&dossiers=40&seed=7&limit.COMMUNE.ANY=1");
        open(walker.people().office(Role.APPRAISER), "/campaigns/dak-lak-2026/trial?limit.COMMUNE.ANY=1");
    }

    /** What the head grants alone: before the head, and before the clerk. */
    private void ownAwards() {
        String granting = walker.toOwnGranting("Lê Thị Chờ Giấy Khen");
        open(login(Role.HEAD), task(walker.as(Role.HEAD), granting));
        String issuing = walker.toOwnGranting("Lê Thị Chờ Số Quyết Định");
        walker.grant(issuing).expect(204);
        open(login(Role.CLERK), task(walker.as(Role.CLERK), issuing), "/dossiers/" + issuing);
    }

    /** On somebody who is proposed, so that the page shows whom it concerns. */
    private String held() {
        RouteWalker unit = RouteWalker.fresh(context);
        unit.toSentWith("Lê Thị Bị Xem Xét");
        return unit.office(Role.INSPECTOR)
                .post(
                        "/api/holds",
                        Map.of(
                                "kind",
                                "INDIVIDUAL",
                                "name",
                                "Lê Thị Bị Xem Xét",
                                "reason",
                                "INSPECTION",
                                "authority",
                                "Thanh tra tỉnh",
                                "documentNumber",
                                "15/TTr",
                                "documentDate",
                                "2026-03-20",
                                "from",
                                "2026-03-20"))
                .expect(201)
                .json()
                .path("hold")
                .path("id")
                .asText();
    }

    private void open(String login, String... pages) {
        paths.computeIfAbsent(login, someone -> new ArrayList<>()).addAll(List.of(pages));
    }

    private String login(Role role) {
        return walker.people().in(new UnitCode(walker.unit()), role);
    }

    /** The page of the one task that waits. */
    private static String task(ApiClient client, String subject) {
        return "/tasks/"
                + client.get("/api/tasks/of/" + subject)
                        .expect(200)
                        .json()
                        .path(0)
                        .path("id")
                        .asText();
    }

    /** The same as it stands in Tasklist. */
    private static String form(ApiClient client, String subject) {
        return task(client, subject) + "/form";
    }
}
