package vn.khenthuong.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OtherOrganisation;
import vn.khenthuong.support.RoundWalker;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;

/** A dossier of a district, a department and a school on its whole way: every page and paper calls the offices as they do. */
@IntegrationTest
class OtherOrganisationsIT {

    /** What is of a province and nowhere else; a word that was not put in. */
    private static final String PROVINCE = "Sở Nội vụ|UBND tỉnh|[Nn]hân dân tỉnh|Xây dựng chính quyền|Đắk Lắk|Bằng khen"
            + "|of Home Affairs|at Home Affairs|to Home Affairs|provincial\\b(?!-)|\\[[A-Za-z]+(?:-[a-z]+)*]";

    /** The deciding authority of a People's Committee. */
    private static final String CHAIRMAN = "|Chủ tịch(?! Hội đồng)|Chairman";

    private static final Pattern TASK = Pattern.compile("href=\"(/tasks/[\\w-]+)");

    private enum Place {
        DISTRICT(
                "caobanghuyen",
                "phongtckh",
                "Giấy khen của Chủ tịch UBND huyện",
                PROVINCE,
                "Chủ tịch Ủy ban nhân dân huyện",
                List.of("PHÒNG NỘI VỤ", "Chủ tịch Ủy ban nhân dân huyện", "TRƯỞNG PHÒNG"),
                List.of("ỦY BAN NHÂN DÂN HUYỆN", "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN", "Chánh Văn phòng Hội đồng nhân dân"),
                "CHỦ TỊCH"),
        DEPARTMENT(
                "caobangsxd",
                "phongqlxd",
                "Giấy khen của Giám đốc Sở Xây dựng",
                PROVINCE + CHAIRMAN,
                "Giám đốc Sở Xây dựng",
                List.of("VĂN PHÒNG SỞ", "Giám đốc Sở Xây dựng", "CHÁNH VĂN PHÒNG"),
                List.of("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG", "SỞ XÂY DỰNG", "GIÁM ĐỐC SỞ XÂY DỰNG", "Chánh Văn phòng Sở"),
                "GIÁM ĐỐC"),
        SCHOOL(
                "laichautct",
                "khoa-b",
                "Giấy khen của Hiệu trưởng",
                PROVINCE + CHAIRMAN + "|Giám đốc",
                "Hiệu trưởng Trường Chính trị tỉnh",
                List.of("PHÒNG TỔ CHỨC - HÀNH CHÍNH", "Hiệu trưởng Trường Chính trị tỉnh Lai Châu", "TRƯỞNG PHÒNG"),
                List.of("TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU", "HIỆU TRƯỞNG TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU"),
                "HIỆU TRƯỞNG");

        private final OrganisationCode organisation;
        private final String unit;
        private final String form;
        private final Pattern foreign;
        private final String decides;
        private final List<String> submission;
        private final List<String> decision;
        private final String decider;

        Place(
                String organisation,
                String unit,
                String form,
                String foreign,
                String decides,
                List<String> submission,
                List<String> decision,
                String decider) {
            this.organisation = new OrganisationCode(organisation);
            this.unit = unit;
            this.form = form;
            this.foreign = Pattern.compile(foreign);
            this.decides = decides;
            this.submission = submission;
            this.decision = decision;
            this.decider = decider;
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private RouteWalker route;
    private Place place;
    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyPageAndPaperOfADistrictNamesTheOfficesOfItsOwn() throws IOException {
        everyPageAndPaperNamesTheOfficesOfItsOwn(Place.DISTRICT);
    }

    @ParameterizedTest
    @EnumSource(names = "DISTRICT", mode = EnumSource.Mode.EXCLUDE)
    @Tag("full")
    void everyPageAndPaperNamesTheOfficesOfItsOwn(Place where) throws IOException {
        place = where;
        visitor = new Visitor(context);
        OtherOrganisation.campaign(context, place.organisation, place.form);
        route = RouteWalker.of(context, place.organisation, place.unit);

        String dossier = route.draft();
        assertThat(dossier)
                .startsWith("T" + place.organisation.value().substring(0, 4).toUpperCase());
        for (String name : List.of("Lò Thị Ví Dụ", "Vàng A Mẫu")) {
            Map<String, Object> nominee = new LinkedHashMap<>(SampleNominees.individual(place.unit, name));
            nominee.put("subjectType", "anybody");
            nominee.put("attested", List.of());
            route.added(dossier, nominee);
        }
        look(dossier, null);
        route.readNames(dossier).expect(200);
        route.toCouncil(dossier).expect(200);
        look(dossier, null);
        route.meet(dossier, route.minutes(dossier, Set.copyOf(route.nominees(dossier))))
                .expect(204);
        look(dossier, null);
        route.sign(dossier).expect(204);
        look(dossier, null);
        route.number(dossier, route.letter(RouteWalker.MEETING)).expect(204);
        look(dossier, null);
        route.send(dossier).expect(204);
        look(dossier, null);
        papersOfTheUnit(dossier);
        route.receive(dossier).expect(204);
        look(dossier, null);
        Map<String, String> outcomes = route.all(dossier, "RECOMMEND");
        String refused = route.nominees(dossier).get(1);
        outcomes.put(refused, "REFUSE");
        route.appraise(dossier, outcomes).expect(204);
        look(dossier, null);
        route.approve(dossier).expect(204);
        decide(dossier, route.nominees(dossier).get(0));

        assertThat(seen).anyMatch(page -> page.startsWith("/tasks/")).contains("/", "/dossiers/" + dossier);
    }

    private void decide(String dossier, String nominee) throws IOException {
        RoundWalker rounds = route.rounds();
        String round = rounds.open("Đợt một");
        look(dossier, round);
        rounds.gather(round, List.of(nominee)).expect(204);
        look(dossier, round);
        rounds.sign(round).expect(204);
        look(dossier, round);
        if (place == Place.DISTRICT) {
            rounds.check(round).expect(204);
            look(dossier, round);
        }
        assertThat(route.office(Role.CHAIRMAN)
                        .get("/api/rounds/" + round)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .as("no office checks it")
                .isEqualTo("DECIDING");
        rounds.decide(round, Map.of(nominee, "AGREE")).expect(204);
        look(dossier, round);
        rounds.issue(round, "15/QĐ").expect(204);
        route.runJobs();
        rounds.dispatch(round);
        look(dossier, round);
        papersOfTheRound(dossier, round);
        mails();
    }

    private void papersOfTheUnit(String dossier) throws IOException {
        String prints = "/dossiers/" + dossier + "/prints/";
        String letter = paper(Role.AWARD_OFFICER, prints + "letter");
        assertThat(letter).contains(place.decides).contains(place.form);
        for (String print : List.of(
                "nominees", "minutes", "report/" + route.nominees(dossier).get(0), "receipt")) {
            paper(Role.AWARD_OFFICER, prints + print);
        }
    }

    private void papersOfTheRound(String dossier, String round) throws IOException {
        String prints = "/rounds/" + round + "/prints/";
        assertThat(paper(Role.APPRAISER, prints + "letter")).contains(place.submission);
        assertThat(paper(Role.APPRAISER, prints + "appraisal")).contains(place.submission);
        assertThat(paper(Role.CHAIRMAN, prints + "decision"))
                .contains(place.decision)
                .contains(place.decider);
        assertThat(paper(Role.DECISION_CLERK, prints + "certificates"))
                .contains("GIẤY KHEN")
                .contains(place.decider);
        assertThat(paper(Role.APPRAISER, prints + "notice?unit=" + place.unit)).contains(place.submission.get(0));
        assertThat(paper(Role.APPRAISER, "/dossiers/" + dossier + "/prints/appraisal-notice"))
                .contains(place.submission.get(0));
    }

    /** The pages of everybody on the route, in both languages. */
    private void look(String dossier, String round) {
        List<Actor> readers = new ArrayList<>();
        for (Role role : EnumSet.of(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD, Role.CLERK)) {
            readers.add(route.people().actor(route.people().in(new UnitCode(place.unit), role)));
        }
        for (Role role : EnumSet.of(
                Role.APPRAISER,
                Role.DIVISION_HEAD,
                Role.DIRECTOR,
                Role.OFFICE_REVIEWER,
                Role.CHAIRMAN,
                Role.DECISION_CLERK,
                Role.INSPECTOR,
                Role.ORGANISATION_ADMINISTRATOR)) {
            readers.add(route.people().actor(route.people().office(role)));
        }
        List<String> pages = new ArrayList<>(List.of("/", "/dossiers", "/dossiers/" + dossier, "/campaign", "/units"));
        pages.addAll(List.of("/appraisers", "/rounds", "/holds", "/awards", "/account", "/administration", "/audit"));
        if (round != null) {
            pages.add("/rounds/" + round);
        }
        for (Actor reader : readers) {
            for (String page : pages) {
                String html = open(reader, page);
                if (page.equals("/")) {
                    TASK.matcher(html)
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .forEach(task -> open(reader, task));
                }
            }
        }
    }

    private String open(Actor reader, String page) {
        String html = "";
        for (String language : List.of("en", "vi")) {
            MockHttpServletResponse answer = visitor.open(reader, page + "?lang=" + language);
            assertThat(answer.getStatus()).as(page).isLessThan(500);
            html = Visitor.html(answer);
            if (answer.getStatus() == 200) {
                assertThat(place.foreign.matcher(html).results().map(found -> found.group()))
                        .as(reader.userId() + " at " + page + " in " + language)
                        .isEmpty();
                seen.add(page);
            }
        }
        return html;
    }

    private String paper(Role role, String path) throws IOException {
        String login = role.ofUnit()
                ? route.people().in(new UnitCode(place.unit), role)
                : route.people().office(role);
        MockHttpServletResponse answer = visitor.open(route.people().actor(login), path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(place.foreign
                            .matcher(text.replace("UBND tỉnh Cao Bằng", ""))
                            .results()
                            .map(found -> found.group()))
                    .as(path + ": " + text)
                    .isEmpty();
            return text;
        }
    }

    private void mails() {
        List<String> mails = jdbc.sql("select subject || ' ' || body from mail where organisation = ?")
                .param(place.organisation.value())
                .query(String.class)
                .list();
        assertThat(mails)
                .allSatisfy(mail ->
                        assertThat(place.foreign.matcher(mail).find()).as(mail).isFalse());
    }
}
