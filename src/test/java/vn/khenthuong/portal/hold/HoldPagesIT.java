package vn.khenthuong.portal.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.Route;

/** The register of holds as its people meet it in the portal. */
@IntegrationTest
class HoldPagesIT {

    private static final Map<String, String> SOUND = Map.of(
            "kind", "INDIVIDUAL",
            "reason", "COMPLAINT",
            "authority", "Thanh tra tỉnh Đắk Lắk",
            "documentNumber", "31/TTr-P2",
            "documentDate", "20/03/2026",
            "from", "21/03/2026");

    @Autowired
    private WebApplicationContext context;

    private Route route;
    private Visitor visitor;
    private Actor inspector;

    @BeforeEach
    void people() {
        route = new Route(context);
        visitor = new Visitor(context);
        inspector = route.person(new UnitCode("sonoivu"), Role.INSPECTOR);
    }

    private MockHttpServletResponse enter(Actor actor, byte[] pdf, Map<String, String> changed) {
        MockMultipartHttpServletRequestBuilder form = MockMvcRequestBuilders.multipart("/holds");
        if (pdf != null) {
            form.file(new MockMultipartFile("file", "cong-van.pdf", "application/pdf", pdf));
        }
        SOUND.forEach((name, value) -> form.param(name, changed.getOrDefault(name, value)));
        changed.forEach((name, value) -> {
            if (!SOUND.containsKey(name)) {
                form.param(name, value);
            }
        });
        return visitor.send(actor, form);
    }

    private String page(Actor actor, String path) {
        return Visitor.html(visitor.open(actor, path));
    }

    @Test
    void theInspectorEntersAndLiftsAndEverybodySeesWhatTheyMay() {
        UnitCode unit = Communes.next(context);
        NomineeDraft draft = route.individual(unit);
        ProposalCode code = route.sent(unit, List.of(Drafts.named(draft, "Vũ Thị Có Đơn", draft.birthDate())));
        String born = "%02d/%02d/%d"
                .formatted(
                        draft.birthDate().getDayOfMonth(),
                        draft.birthDate().getMonthValue(),
                        draft.birthDate().getYear());

        assertThat(page(inspector, "/holds/new")).contains("Nhập tạm dừng").doesNotContain("type=\"file\"");
        String hold = enter(inspector, null, Map.of("name", "Vũ Thị Có Đơn", "birthDate", born))
                .getRedirectedUrl();

        assertThat(page(inspector, hold)).contains(code.value(), "Đang tạm dừng", "31/TTr-P2", "Cho xét tiếp");
        assertThat(page(inspector, "/holds?q=vu thi co don")).contains("Vũ Thị Có Đơn", "Thanh tra tỉnh Đắk Lắk");
        assertThat(page(route.divisionHead(), hold)).contains(code.value()).doesNotContain("/lift");
        assertThat(page(route.appraiser(), "/dossiers/" + code)).contains("Thanh tra tỉnh Đắk Lắk", "31/TTr-P2");
        assertThat(page(route.officer(unit), "/dossiers/" + code))
                .contains("Đang tạm dừng", "liên hệ Sở Nội vụ")
                .doesNotContain("Thanh tra tỉnh Đắk Lắk", "31/TTr-P2");
        assertThat(visitor.open(route.officer(unit), hold).getStatus()).isEqualTo(404);
        assertThat(visitor.open(route.officer(unit), "/holds").getStatus()).isEqualTo(404);

        MockHttpServletResponse unfounded = visitor.send(
                inspector, MockMvcRequestBuilders.post(hold + "/lift").param("reason", "Không vi phạm"));
        assertThat(unfounded.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(unfounded)).contains("Số, ký hiệu văn bản: chưa nhập", "Không vi phạm");
        assertThat(visitor.send(
                                inspector,
                                MockMvcRequestBuilders.post(hold + "/lift")
                                        .param("documentNumber", "9/KL-TTr")
                                        .param("documentDate", "25/03/2026")
                                        .param("reason", "Không vi phạm"))
                        .getRedirectedUrl())
                .isEqualTo(hold);
        assertThat(page(inspector, hold)).contains("9/KL-TTr").doesNotContain("Đang tạm dừng");
        assertThat(page(route.officer(unit), "/dossiers/" + code)).doesNotContain("Đang tạm dừng");
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTyped() {
        MockHttpServletResponse answer = enter(
                route.appraiser(),
                null,
                Map.of("name", "Vũ Thị Sai", "reason", "NEIGHBOURS", "authority", " ", "until", "01/03/2026"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(answer))
                .contains(
                        "Vũ Thị Sai",
                        "Chưa chọn lý do tạm dừng, hoặc không có lý do này",
                        "Cơ quan đang xem xét, xác minh: chưa nhập",
                        "Đến ngày không được trước từ ngày");
        assertThat(Visitor.html(enter(route.appraiser(), null, Map.of("name", "Vũ Thị Sai", "from", "hôm qua"))))
                .contains("hôm qua", "ngày/tháng/năm");
        assertThat(page(route.appraiser(), "/holds?q=vu thi sai")).doesNotContain("/holds/new/");
        assertThat(enter(route.divisionHead(), null, Map.of("name", "Vũ Thị Sai"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theDocumentIsReadByThoseWhoMayKnowWhy() {
        String hold = enter(
                        route.appraiser(),
                        Pdfs.onePage(),
                        Map.of("name", "Vũ Thị Công Văn", "citizenNumber", "001 080 990 001"))
                .getRedirectedUrl();
        String html = page(route.appraiser(), hold);
        String file = html.replaceAll("(?s).*(/files/[0-9a-f-]+)/view.*", "$1");

        assertThat(html).doesNotContain("001080990001");
        assertThat(visitor.open(route.divisionHead(), file + "/view").getStatus())
                .isEqualTo(200);
        assertThat(visitor.open(route.officer(Communes.next(context)), file + "/view")
                        .getStatus())
                .isEqualTo(404);
    }
}
