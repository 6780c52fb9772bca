package vn.khenthuong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceAtWork;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/**
 * What belongs to one organisation does not exist for the people of another, whatever they may do in their own and although
 * their units bear the same codes. Asked of every address of the running program, so that a new one is covered by itself.
 */
@IntegrationTest
class IsolationIT {

    private static final OrganisationCode OTHER = new OrganisationCode("dienbien");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** For everybody by their nature: the guide's pictures, what a certificate's code and a published list show, forms, the State's holidays. */
    private static final Set<String> OF_NOBODY = Set.of(
            "/guide/img/{name:[a-z-]+\\.(?:vi|en)\\.png}",
            "/verify/{key}",
            "/public/awards/{code}",
            "/api/calendar/{year}",
            "/api/processes/{process}/diagram");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private ProvinceAtWork province;
    private Visitor visitor;
    private List<Actor> strangers;

    @BeforeEach
    void anotherOrganisation() {
        province = ProvinceAtWork.in(context);
        visitor = new Visitor(context);
        jdbc.sql("insert into organisation (organisation, name) values (?, 'Tỉnh Điện Biên') on conflict do nothing")
                .param(OTHER.value())
                .update();
        jdbc.sql("insert into unit (organisation, code, name, kind, official_code, mark)"
                        + " select ?, code, 'Đơn vị trùng mã', kind, null, 'test' from unit where organisation = 'daklak'"
                        + " and (code in ('sonoivu', 'vpubnd') or code in (select unit from proposal)) and parent is null"
                        + " on conflict do nothing")
                .param(OTHER.value())
                .update();
        strangers = List.of(
                stranger("doc.lap", EnumSet.complementOf(EnumSet.of(Role.INSPECTOR))),
                stranger("doc.lap.thanhtra", EnumSet.of(Role.INSPECTOR)));
    }

    /** Holds the roles in every unit of the other organisation. */
    private Actor stranger(String login, Set<Role> roles) {
        UnitCode office = new UnitCode("sonoivu");
        Actor administrator = new Actor(
                "quantri.dienbien",
                "Trần Thị Ví Dụ",
                OTHER,
                Set.of(
                        new Assignment(Role.ORGANISATION_ADMINISTRATOR, office),
                        new Assignment(Role.SYSTEM_ADMINISTRATOR, office)));
        People people = context.getBean(People.class);
        if (people.find(login).isEmpty()) {
            people.create(administrator, login, "Lò Văn Ví Dụ", "");
            Assignments assignments = context.getBean(Assignments.class);
            List<String> units = jdbc.sql("select code from unit where organisation = ?")
                    .param(OTHER.value())
                    .query(String.class)
                    .list();
            for (Role role : roles) {
                for (String unit : role.ofUnit() ? units : List.of(office.value())) {
                    assignments.assign(administrator, login, new UnitCode(unit), role, null, null);
                }
            }
        }
        return TestPeople.in(context).actor(login);
    }

    /** Every page that somebody of the province opens, as somebody of the other organisation. */
    @Test
    void noPageShowsAnything() {
        Set<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(30);
        for (Actor stranger : strangers) {
            for (List<String> pages : province.pages().values()) {
                for (String page : pages) {
                    if (page.startsWith("/verify/") || page.startsWith("/public/")) {
                        continue;
                    }
                    MockHttpServletResponse answer = visitor.open(stranger, page);
                    assertThat(answer.getStatus()).as(page).isLessThan(500);
                    String html = Visitor.html(answer).replace(page, "");
                    assertThat(secrets.stream().filter(html::contains))
                            .as(stranger.userId() + " at " + page + ", " + answer.getStatus())
                            .isEmpty();
                }
            }
        }
    }

    /** Every list of the interface for programs. */
    @Test
    void noListShowsAnything() {
        Set<String> secrets = secrets();
        List<String> asked = new ArrayList<>();
        mappings().forEach((pattern, methods) -> {
            if (methods.contains(RequestMethod.GET) && !pattern.contains("{")) {
                asked.add(pattern);
                for (Actor stranger : strangers) {
                    MockHttpServletResponse answer = visitor.open(stranger, pattern);
                    assertThat(answer.getStatus()).as(pattern).isLessThan(500);
                    assertThat(secrets.stream().filter(Visitor.html(answer)::contains))
                            .as(stranger.userId() + " at " + pattern)
                            .isEmpty();
                }
            }
        });
        assertThat(asked).contains("/api/dossiers", "/api/rounds", "/api/tasks", "/api/awards", "/dossiers", "/awards");
    }

    /** Every address that names something, with every method that it knows: it names something of the province. */
    @Test
    void nothingIsReachedByItsAddress() {
        Map<String, String> known = known();
        long before = state();
        Set<String> asked = new TreeSet<>();
        Set<String> reached = new TreeSet<>();
        mappings().forEach((pattern, methods) -> {
            if (!pattern.contains("{") || OF_NOBODY.contains(pattern)) {
                return;
            }
            String address = filled(pattern, known);
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                asked.add(method + " " + pattern);
                for (Actor stranger : strangers) {
                    MockHttpServletResponse answer = visitor.send(
                            stranger,
                            MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), address)
                                    .contentType(
                                            pattern.startsWith("/api/")
                                                    ? MediaType.APPLICATION_JSON
                                                    : MediaType.APPLICATION_FORM_URLENCODED)
                                    .header("If-Match", "\"1\"")
                                    .content(pattern.startsWith("/api/") ? "{}" : ""));
                    boolean unknown = answer.getStatus() >= 400 && answer.getStatus() < 500
                            || method == RequestMethod.GET
                                    && Visitor.html(answer).equals("[]");
                    if (!unknown) {
                        reached.add(stranger.userId() + " " + method + " " + address + ": " + answer.getStatus());
                    }
                }
            }
        });
        assertThat(reached).isEmpty();
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(state()).as("nothing changed").isEqualTo(before);
    }

    private Map<String, Set<RequestMethod>> mappings() {
        Map<String, Set<RequestMethod>> mappings = new LinkedHashMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("vn.khenthuong")) {
                        mapping.getPatternValues()
                                .forEach(pattern -> mappings.computeIfAbsent(pattern, none -> new HashSet<>())
                                        .addAll(mapping.getMethodsCondition().getMethods()));
                    }
                });
        return mappings;
    }

    private static String filled(String pattern, Map<String, String> known) {
        StringBuilder address = new StringBuilder();
        Matcher variables = VARIABLE.matcher(pattern);
        while (variables.find()) {
            String where = pattern.substring(0, variables.start()).replaceFirst("^/api", "");
            String value = known.entrySet().stream()
                    .filter(one -> (where + variables.group(1)).matches(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "What stands for {" + variables.group(1) + "} in " + pattern + "? Say it in known()."));
            variables.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return variables.appendTail(address).toString();
    }

    /** What stands for a variable, by what comes before it: something that is there. The first that matches counts. */
    private Map<String, String> known() {
        String dossier = one("select code from proposal where state = 'APPRAISAL' order by code limit 1");
        Map<String, String> known = new LinkedHashMap<>();
        known.put("/dossiers/code", dossier);
        known.put("/rounds/code", one("select code from decision_round order by code limit 1"));
        known.put("/amendments/code", one("select code from award_amendment order by code limit 1"));
        known.put("/state-lists/code", one("select code from state_list order by code limit 1"));
        known.put("/dossiers/.*/nominees/(id|nominee|subject)", nominee(dossier));
        known.put("/dossiers/.*/(nominee|.*/nominee)", nominee(dossier));
        known.put(
                "/dossiers/.*documents/(id|document)",
                one("select d.id from dossier_document d join proposal p on p.id = d.proposal_id where p.code = '"
                        + dossier + "' limit 1"));
        known.put("/dossiers/.*/login", "kt.award-officer");
        known.put("/dossiers/.*/act", "withdraw");
        known.put("/dossiers/.*/key", "0123456789abcdef0123456789abcdef");
        known.put("/dossiers/.*/asked|/appraisal/consultations/asked", "00000000-0000-0000-0000-000000000001");
        known.put("/files/id", one("select file from dossier_document limit 1"));
        known.put("/tasks/of/subject", dossier);
        known.put("/tasks/of/.*/step", "appraiseDossier");
        known.put("/tasks/(id|taskId)", task());
        known.put("/awards/import/id", one("select id from award_import limit 1"));
        known.put("/dossiers/.*/award", one("select id from award_entry where organisation = 'daklak' limit 1"));
        known.put("/awards/(id|award)", one("select id from award_entry where organisation = 'daklak' limit 1"));
        known.put("/appraisers/absences/id", "00000000-0000-0000-0000-000000000001");
        known.put("/holds/id", one("select id from subject_hold limit 1"));
        known.put("/holds/.*/nominee", nominee(dossier));
        known.put("/(administration/)?mails/id", one("select id from mail limit 1"));
        known.put("/campaigns/(campaign|code)", "dak-lak-2026");
        known.put("/referrals/id", one("select id from referral where above_organisation = 'daklak' limit 1"));
        known.put("/campaign-drafts/draft", "dang-soan-2027");
        known.put("/campaign-drafts/.*/part", "times");
        known.put("/campaigns/.*/propaganda/id", one("select id from campaign_propaganda limit 1"));
        known.put("/campaigns/.*/works/id", one("select id from campaign_work limit 1"));
        known.put("/campaigns/.*/works/.*/file", one("select file from campaign_work_file limit 1"));
        known.put(
                "/campaigns/.*/unit|/units/unit|/rounds/.*/unit",
                one("select code from unit where organisation = 'daklak' and code not in (select code from unit where"
                        + " organisation = 'dienbien') order by code limit 1"));
        known.put("/people/userId", one("select user_id from person where organisation = 'daklak' limit 1"));
        known.put("/people/.*/id", one("select id from unit_role where organisation = 'daklak' limit 1"));
        return known;
    }

    private String nominee(String dossier) {
        return one("select n.id from nominee n join proposal p on p.id = n.proposal_id where p.code = '" + dossier
                + "' limit 1");
    }

    private String task() {
        return province.pages().values().stream()
                .flatMap(List::stream)
                .filter(page -> page.startsWith("/tasks/"))
                .map(page -> page.replaceFirst("^/tasks/([^/?]+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private String one(String sql) {
        return String.valueOf(jdbc.sql(sql).query().singleValue());
    }

    /** Codes, names and numbers of the province. */
    /** What is the province's alone: a name that is part of one of the strangers' own tells nothing. */
    private Set<String> secrets() {
        List<String> own = texts(OTHER);
        return texts(Route.DAKLAK).stream()
                .filter(text -> own.stream().noneMatch(theirs -> theirs.contains(text)))
                .collect(Collectors.toSet());
    }

    private List<String> texts(OrganisationCode organisation) {
        return jdbc.sql(
                        """
                        select text from (
                            select organisation, code as text from proposal
                            union select organisation, code from decision_round
                            union select organisation, code from award_amendment
                            union select organisation, code from state_list
                            union select organisation, name from nominee
                            union select organisation, name from award_entry
                            union select organisation, name from subject_hold
                            union select organisation, title from campaign_work
                            union select organisation, full_name from person where full_name not like 'Trần Thị Ví Dụ%') known
                        where organisation = ?
                        """)
                .param(organisation.value())
                .query(String.class)
                .list();
    }

    private long state() {
        return jdbc.sql(
                        "select (select sum(version) from proposal) + (select count(*) from nominee) + (select count(*) from"
                                + " award_entry) + (select count(*) from subject_hold) + (select count(*) from dossier_document)"
                                + " + (select count(*) from unit_role) + (select sum(version) from decision_round)")
                .query(Long.class)
                .single();
    }
}
