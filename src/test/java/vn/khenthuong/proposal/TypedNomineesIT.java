package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Fingerprint;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** What people typed about nominees and did not save: kept for its author alone, tried by the rules, never in the dossier. */
@IntegrationTest
class TypedNomineesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TypedNominees typed;

    @Autowired
    private NomineeTrial trial;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private UnitCode unit;
    private Actor officer;
    private ProposalCode code;
    private NomineeId nominee;

    @BeforeEach
    void draft() {
        route = new Route(context);
        unit = Communes.next(context);
        officer = route.officer(unit);
        code = route.drafted(unit, List.of(route.individual(unit)));
        nominee = route.view(unit, code).nominees().get(0).id();
    }

    @Test
    void keepsForItsAuthorAloneAndEncrypted() {
        String subject = TypedNominees.subject(nominee, "");
        TypedNominee first = typed.keep(officer, code, nominee, subject, 0, "số định danh 001080000001");
        assertThat(typed.find(officer, code, subject))
                .get()
                .extracting(TypedNominee::content, TypedNominee::revision)
                .containsExactly("số định danh 001080000001", 1);
        assertThat(typed.find(route.secretary(unit), code, subject)).isEmpty();
        byte[] stored = jdbc.sql("select content from typed_nominee where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("001080000001");
        assertThat(first.revision()).isEqualTo(1);
    }

    @Test
    void neverOverwritesWhatAnotherWindowKept() {
        String subject = TypedNominees.subject(nominee, "");
        typed.keep(officer, code, nominee, subject, 0, "cửa sổ một");
        assertThatThrownBy(() -> typed.keep(officer, code, nominee, subject, 0, "cửa sổ hai"))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(typed.find(officer, code, subject).orElseThrow().content()).isEqualTo("cửa sổ một");
        assertThat(typed.keep(officer, code, nominee, subject, 1, "tiếp").revision())
                .isEqualTo(2);
    }

    @Test
    void isGoneWhenSavedAndWhenTheDossierGoesOn() {
        String subject = TypedNominees.subject(nominee, "");
        typed.keep(officer, code, nominee, subject, 0, "a");
        route.drafting.changeNominee(officer, code, route.view(unit, code).version(), nominee, route.individual(unit));
        assertThat(typed.find(officer, code, subject)).isEmpty();

        typed.keep(route.secretary(unit), code, null, TypedNominees.subject(null, "COLLECTIVE"), 0, "b");
        route.drafting.bringToCouncil(officer, code, route.view(unit, code).version());
        assertThat(jdbc.sql(
                                "select count(*) from typed_nominee t join proposal p on p.id = t.proposal_id where p.code = ?")
                        .param(code.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> typed.keep(officer, code, nominee, subject, 0, "c"))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void strangersKeepNothing() {
        Actor stranger = route.officer(Communes.next(context));
        assertThatThrownBy(() -> typed.keep(stranger, code, nominee, "x", 0, "y"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> trial.of(stranger, code, nominee, route.individual(unit)))
                .isInstanceOf(NotPermittedException.class);
    }

    /** The same rules as saving, and no trace of the trial: plan IV.2.b counts, nothing is stored. */
    @Test
    void triesWithoutATrace() {
        Fingerprint before = Fingerprint.of(jdbc);
        NomineeDraft commune = route.commune(unit, 1000, 900);

        NomineeTrial.Outcome outcome = trial.of(officer, code, null, commune);

        assertThat(outcome.findings()).extracting(f -> f.rule()).contains("turnout-at-least");
        assertThat(outcome.meters()).singleElement().satisfies(meter -> {
            assertThat(meter.candidates()).isEqualTo(2);
            assertThat(meter.leftIfAll()).isZero();
        });
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);

        assertThat(trial.of(officer, code, nominee, route.commune(unit, 100, 101))
                        .findings())
                .isNotEmpty();
        assertThat(Fingerprint.of(jdbc)).isEqualTo(before);
    }

    @Test
    void countsWhatTheUnitsOtherDraftsWant() {
        ProposalCode other = route.drafted(unit, List.of(route.individual(unit), route.individual(unit)));
        assertThat(route.dossiers.meters(officer, other)).singleElement().satisfies(meter -> {
            assertThat(meter.candidates()).isEqualTo(2);
            assertThat(meter.otherDrafts()).isEqualTo(1);
            assertThat(meter.use().usedElsewhere()).isZero();
        });
    }
}
