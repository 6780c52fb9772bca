package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Whoever opens a dossier sees who signed its files and whether that holds, in whatever page it is shown. */
@IntegrationTest
class SignaturesShownIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Files files;

    @Test
    void onTheDraftInTheReadersSheetAtTheFileAndInTheApi() {
        Route route = new Route(context);
        Visitor visitor = new Visitor(context);
        UnitCode unit = Communes.next(context);
        Actor officer = route.officer(unit);
        ProposalCode code = route.drafted(unit, List.of(route.individual(unit)));
        NomineeId nominee = route.view(unit, code).nominees().get(0).id();
        byte[] good = TestSignatures.signed(
                TestPdfs.pages(1),
                TestSignatures.person("Nguyễn Văn <Mẫu>", TestSignatures.authority("Tổ chức Thử nghiệm CA")));
        byte[] altered = TestSignatures.edited(good);
        StoredFile first = stored(officer, unit, "Xác nhận.pdf", good);
        StoredFile second = stored(officer, unit, "Xác nhận đã sửa.pdf", altered);
        route.drafting.attach(officer, code, nominee, "workplace-confirmation", first.id());
        route.drafting.attach(officer, code, null, "related", second.id());

        String valid = "Chữ ký số của Nguyễn Văn &lt;Mẫu&gt; (chứng thư do Tổ chức Thử nghiệm CA cấp)";
        assertThat(html(visitor.open(officer, "/dossiers/" + code)))
                .contains(valid, "chưa xác minh được", "không hợp lệ", "Tệp đã được sửa và lưu thêm sau khi ký");
        assertThat(html(visitor.open(officer, "/dossiers/" + code + "?lang=en")))
                .contains("Digital signature of", "not verified", "changed and saved again after signing");
        route.drafting.bringToCouncil(officer, code, route.view(unit, code).version());
        assertThat(html(visitor.open(route.secretary(unit), "/dossiers/" + code)))
                .contains("signature--unverified", "signature--invalid", valid);
        assertThat(html(visitor.open(officer, "/files/" + second.id() + "/view")))
                .contains("signature--invalid");
        assertThat(html(visitor.open(officer, "/files/" + second.id() + "/facts")))
                .contains("\"verdict\":\"INVALID\"", "\"name\":\"Xác nhận đã sửa.pdf\"");
        assertThat(html(visitor.open(officer, "/api/files/" + first.id())))
                .contains("\"reason\":\"NO_ANCHORS\"", "\"signedAt\":\"2026-03-25T02:30:00Z\"");
    }

    private StoredFile stored(Actor officer, UnitCode unit, String name, byte[] content) {
        return files.store(officer, unit, name, new ByteArrayInputStream(content), "test");
    }
}
