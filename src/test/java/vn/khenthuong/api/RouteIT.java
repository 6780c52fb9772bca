package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** The whole route through the API alone, as the different people. */
@IntegrationTest
class RouteIT {

    @Autowired
    ApplicationContext context;

    RouteWalker walker;

    @BeforeEach
    void walker() {
        walker = RouteWalker.fresh(context);
    }

    @Test
    void aProgramCarriesADossierFromTheDraftToTheRegister() {
        String code = walker.toAwaitingWith("Nguyễn Văn Mẫu Một");
        assertThat(walker.state(code)).isEqualTo("AWAITING_DECISION");

        String round = walker.rounds().decided("512/QĐ-UBND", code);

        assertThat(walker.state(code)).isEqualTo("DECIDED");
        assertThat(walker.office(Role.CHAIRMAN)
                        .get("/api/rounds/" + round)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ISSUED");
        assertThat(walker.as(Role.AWARD_OFFICER)
                        .get("/api/awards?campaign=dak-lak-2026")
                        .expect(200)
                        .json())
                .anyMatch(award -> award.path("dossier").asText().equals(code)
                        && award.path("decisionNumber").asText().equals("512/QĐ-UBND"));
        assertThat(walker.as(Role.AWARD_OFFICER).get("/api/notices").expect(200).json())
                .anyMatch(notice -> notice.path("dossier").asText().equals(code));
        assertThat(walker.as(Role.AWARD_OFFICER)
                        .get("/api/dossiers/" + code + "/progress")
                        .expect(200)
                        .json()
                        .path("ended")
                        .asBoolean())
                .isTrue();
    }
}
