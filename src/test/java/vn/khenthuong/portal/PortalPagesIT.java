package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;
import vn.khenthuong.support.TestPeople;

/** The pages as people of different units and offices meet them. */
@IntegrationTest
class PortalPagesIT {

    private static final String UNIT = "24301";
    private static final String OTHER = "24310";

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;
    private RouteWalker walker;
    private String officer;

    @BeforeEach
    void people() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        walker = RouteWalker.of(context, UNIT);
        officer = TestPeople.in(context).in(new vn.khenthuong.shared.UnitCode(UNIT), Role.AWARD_OFFICER);
    }

    @Nested
    class WhoSeesWhat {

        @Test
        void nobodySignedInIsAskedToSignIn() throws Exception {
            mvc.perform(get("/dossiers").accept("text/html"))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrlPattern("**/login"));
            mvc.perform(get("/dossiers").header("HX-Request", "true")).andExpect(status().isUnauthorized());
        }

        @Test
        void everybodysPagesOpen() throws Exception {
            TestPeople people = TestPeople.in(context);
            for (Role role : Role.values()) {
                String login =
                        role.ofUnit() ? people.in(new vn.khenthuong.shared.UnitCode(UNIT), role) : people.office(role);
                for (String path : List.of("/", "/campaign", "/?lang=en")) {
                    page(login, get(path))
                            .andExpect(status().isOk())
                            .andExpect(content().string(complete()));
                }
            }
            page(people.office(Role.APPRAISER), get("/units")).andExpect(status().isOk());
            page(people.office(Role.APPRAISER), get("/dossiers")).andExpect(status().isOk());
            page(people.office(Role.APPRAISER), get("/dossiers/idesk")).andExpect(status().isOk());
            page(people.office(Role.INSPECTOR), get("/audit"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(complete()));
            page(people.office(Role.ORGANISATION_ADMINISTRATOR), get("/administration"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(complete()));
        }

        /** A draft is nobody's task yet, and still the next thing to do for who writes it. */
        @Test
        void aDraftWaitsForWhoWritesIt() throws Exception {
            String code = walker.draft();
            page(officer, get("/")).andExpect(content().string(containsString("Soạn tiếp hồ sơ " + code)));
            String clerk = TestPeople.in(context).in(new vn.khenthuong.shared.UnitCode(UNIT), Role.CLERK);
            page(clerk, get("/")).andExpect(content().string(not(containsString("Soạn tiếp hồ sơ"))));
        }

        @Test
        void anotherUnitsDossierDoesNotExist() throws Exception {
            String code = walker.draft();
            String stranger = TestPeople.in(context).in(new vn.khenthuong.shared.UnitCode(OTHER), Role.AWARD_OFFICER);
            for (String path : List.of("", "/withdraw", "/nominees/new?kind=INDIVIDUAL")) {
                page(stranger, get("/dossiers/" + code + path))
                        .andExpect(status().isNotFound())
                        .andExpect(content().string(not(containsString(code + "</h1>"))));
            }
            page(stranger, post("/dossiers/" + code + "/withdraw").param("reason", "Thử"))
                    .andExpect(status().isNotFound());
            page(officer, get("/dossiers/KHONG-CO")).andExpect(status().isNotFound());
            page(officer, get("/dossiers/" + code))
                    .andExpect(status().isOk())
                    .andExpect(content().string(complete()));
        }

        @Test
        void whoMaySeeButNotActIsToldSo() throws Exception {
            String code = walker.draft();
            String clerk = TestPeople.in(context).in(new vn.khenthuong.shared.UnitCode(UNIT), Role.CLERK);
            page(clerk, get("/dossiers/" + code)).andExpect(status().isOk());
            page(clerk, get("/dossiers/" + code + "/nominees/new?kind=INDIVIDUAL"))
                    .andExpect(status().isForbidden());
            page(officer, get("/audit")).andExpect(status().isForbidden());
            page(officer, get("/administration")).andExpect(status().isForbidden());
        }
    }

    @Nested
    class Drafting {

        @Test
        void anInputThatCannotBeReadComesBackWithEverythingTyped() throws Exception {
            String code = walker.draft();
            page(officer, nominee(code).param("birthDate", "32/13/1980"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content()
                            .string(allOf(
                                    complete(),
                                    containsString("không phải là một ngày"),
                                    containsString("value=\"Nguyễn Văn Mẫu\""),
                                    containsString("value=\"32/13/1980\""))));
            assertThat(walker.nominees(code)).isEmpty();
        }

        /** Row 13, plan III.1.b: a department has no villages, and only its members stand on the line of Ban Chỉ đạo. */
        @Test
        void onlySubjectsThatTheBodyHasAreOffered() throws Exception {
            offered("sotuphap", "COLLECTIVE")
                    .andExpect(content()
                            .string(allOf(
                                    complete(),
                                    containsString("value=\"provincial-agency\""),
                                    not(containsString("value=\"village\"")),
                                    not(containsString("value=\"commune\"")))));
            offered(UNIT, "COLLECTIVE")
                    .andExpect(content()
                            .string(allOf(
                                    containsString("value=\"village\""),
                                    not(containsString("value=\"provincial-agency\"")))));
            offered("bantochuc", "INDIVIDUAL")
                    .andExpect(content()
                            .string(allOf(
                                    containsString("data-when=\"body=bantochuc|bcd\""),
                                    containsString("data-when=\"body=bantochuc|bcd-tgv\""))));
        }

        private ResultActions offered(String unit, String kind) throws Exception {
            String code = RouteWalker.of(context, unit).draft();
            String login = TestPeople.in(context).in(new vn.khenthuong.shared.UnitCode(unit), Role.AWARD_OFFICER);
            return page(login, get("/dossiers/" + code + "/nominees/new?kind=" + kind))
                    .andExpect(status().isOk());
        }

        @Test
        void numbersAreTypedTheVietnameseWay() throws Exception {
            String code = walker.draft();
            page(officer, commune(code, "1.250", "1.238")).andExpect(status().is3xxRedirection());
            assertThat(walker.dossier(code).at("/nominees/0").toString()).contains("1250", "1238");
            page(officer, commune(walker.draft(), "98,5", "1.238"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("ở đây cần số nguyên")));
        }

        @Test
        void aScriptInANameIsRefusedAndShownAsText() throws Exception {
            String code = walker.draft();
            page(officer, nominee(code).param("certificateName", "<script>alert(1)</script>"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(not(containsString("<script>alert(1)"))));
        }

        @Test
        void theSecondOfTwoTabsSeesBothVersions() throws Exception {
            String code = walker.draft();
            String id = walker.added(code, SampleNominees.individual(UNIT, "Trần Thị Ví Dụ"));
            int seen = walker.version(code);
            page(officer, change(code, id, seen, "Trần Thị Ví Dụ Một")).andExpect(status().is3xxRedirection());
            page(officer, change(code, id, seen, "Trần Thị Ví Dụ Hai"))
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(
                                    complete(),
                                    containsString("Trần Thị Ví Dụ Một"),
                                    containsString("value=\"Trần Thị Ví Dụ Hai\""))));
            assertThat(walker.dossier(code).toString())
                    .contains("Trần Thị Ví Dụ Một")
                    .doesNotContain("Ví Dụ Hai");
        }

        @Test
        void aFileThatIsNoPdfIsRefusedWhateverItsName() throws Exception {
            String code = walker.draft();
            mvc.perform(multipart("/dossiers/" + code + "/documents")
                            .file(new MockMultipartFile(
                                    "file",
                                    "bao-cao.pdf",
                                    "application/pdf",
                                    "xin chào".getBytes(StandardCharsets.UTF_8)))
                            .param("item", "related")
                            .with(user(officer))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(allOf(complete(), containsString("PDF"))));
            assertThat(walker.dossier(code).path("documents")).isEmpty();
        }

        @Test
        void anEmptyDossierDoesNotGoToTheCouncil() throws Exception {
            String code = walker.draft();
            page(
                            officer,
                            post("/dossiers/" + code + "/to-council")
                                    .param("version", Integer.toString(walker.version(code))))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Hồ sơ chưa có cá nhân, tập thể nào")));
        }

        @Test
        void aWithdrawalNeedsAReasonAndKeepsALongOne() throws Exception {
            String code = walker.draft();
            String reason = "Lý do rất dài. ".repeat(667);
            page(officer, post("/dossiers/" + code + "/withdraw").param("reason", reason))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(allOf(containsString("tối đa 4000"), containsString(reason.strip()))));
            page(officer, post("/dossiers/" + code + "/withdraw").param("reason", "Không còn đề nghị"))
                    .andExpect(status().is3xxRedirection());
            assertThat(walker.state(code)).isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void pagesAllowNothingFromElsewhereAndNothingInline() throws Exception {
        page(officer, get("/"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(content().string(allOf(not(containsString("<style")), not(containsString(" style=\"")))));
    }

    private ResultActions page(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private MockHttpServletRequestBuilder nominee(String code) {
        return post("/dossiers/" + code + "/nominees/new")
                .param("version", Integer.toString(walker.version(code)))
                .param("kind", "INDIVIDUAL")
                .param("name", "Nguyễn Văn Mẫu")
                .param("body", UNIT);
    }

    private MockHttpServletRequestBuilder commune(String code, String voters, String voted) {
        return post("/dossiers/" + code + "/nominees/new")
                .param("version", Integer.toString(walker.version(code)))
                .param("kind", "COLLECTIVE")
                .param("name", "Nhân dân và cán bộ xã Ví Dụ")
                .param("subjectType", "commune")
                .param("voters", voters)
                .param("voted", voted)
                .param("body", UNIT);
    }

    private static MockHttpServletRequestBuilder change(String code, String id, int version, String name) {
        return post("/dossiers/" + code + "/nominees/" + id)
                .params(new org.springframework.util.LinkedMultiValueMap<>(Map.of(
                        "version", List.of(Integer.toString(version)),
                        "kind", List.of("INDIVIDUAL"),
                        "name", List.of(name),
                        "body", List.of(UNIT))));
    }

    /** Drawn to its end, and no key without words. */
    private static org.hamcrest.Matcher<String> complete() {
        return allOf(containsString("</html>"), not(containsString("??")));
    }
}
