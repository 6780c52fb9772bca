package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

/** The same content twice: a warning at each place at every stage, and never a nominee's name in the sentence. */
class RepeatedDocumentTest {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void oneReportForTwoNomineesIsWarnedOfAtBoth(Stage stage) {
        DossierFacts dossier = dossier(d -> d.repeatedFiles = List.of(
                new RepeatedFile("report", "commune", "report", "individual"),
                new RepeatedFile("report", "individual", "report", "commune")));

        List<Finding> findings = ask(new RepeatedDocument(), dossier, stage).all();

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.WARN);
        assertThat(findings).extracting(f -> f.subject().id()).containsExactly("commune", "individual");
        assertThat(findings).extracting(f -> f.subject().field()).containsOnly("report");
        assertThat(findings.get(0).message().vi()).contains("báo cáo cho trường hợp khác (thứ 2 trong hồ sơ)");
        assertThat(findings.get(1).message().vi()).contains("thứ 1");
    }

    @Test
    void anotherFileTwiceSaysWhereItIs() {
        Finding finding = ask(
                        new RepeatedDocument(),
                        dossier(d -> d.repeatedFiles = List.of(new RepeatedFile("related", null, "related", null))),
                        Stage.DRAFT)
                .says(Severity.WARN);

        assertThat(finding.subject().kind()).isEqualTo(Subject.Kind.DOCUMENT);
        assertThat(finding.message().vi()).contains("giống hệt", "tài liệu chung của hồ sơ");
    }

    @Test
    void isSilentOfNomineesOutOfTheRunningAndWithoutRepetition() {
        ask(new RepeatedDocument(), dossier(), Stage.SENDING).silent();
        ask(
                        new RepeatedDocument(),
                        dossier(d ->
                                d.repeatedFiles = List.of(new RepeatedFile("report", "gone", "report", "individual"))),
                        Stage.SENDING)
                .silent();
    }
}
