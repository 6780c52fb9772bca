package vn.khenthuong.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.khenthuong.organization.TestUnits;
import vn.khenthuong.shared.Words;

/**
 * Facts that are valid by default at every stage; a test changes what matters to it:
 * {@code dossier(d -> d.letterDate = null)}. The default dossier is a commune's: the commune itself and one direct worker, on
 * two slots of two, decided on at 10:00 on 20/3/2026.
 */
public final class TestFacts {
    private static final Words WORDS = TestUnits.organisation("daklak.yaml").words();

    public static final Instant DEADLINE = Instant.parse("2026-03-30T17:00:00Z");
    public static final String COMMUNE = "24163";
    public static final String COMMUNE_NAME = "Phường Ea Kao";

    private TestFacts() {}

    public static NomineeFacts individual() {
        return individual(nominee -> {});
    }

    public static NomineeFacts individual(Consumer<Nominee> change) {
        Nominee nominee = new Nominee();
        change.accept(nominee);
        return nominee.build();
    }

    /** The commune itself, with 49 of 50 voters: exactly 98 %. */
    public static NomineeFacts commune() {
        return commune(nominee -> {});
    }

    public static NomineeFacts commune(Consumer<Nominee> change) {
        return individual(nominee -> {
            nominee.id = "commune";
            nominee.label = "Tập thể Phường Ea Kao";
            nominee.kind = NomineeKind.COLLECTIVE;
            nominee.certificateName = "Nhân dân và cán bộ Phường Ea Kao";
            nominee.birthDate = null;
            nominee.subjectType = "commune";
            nominee.criteriaSet = CriteriaSet.COMMUNE;
            nominee.directWorker = false;
            nominee.election = new ElectionResult(1_250L, 1_225L, true, false, true);
            nominee.attested = Set.of("unity");
            change.accept(nominee);
        });
    }

    /** An individual on the line of Ủy ban bầu cử, which Sở Nội vụ proposes for. */
    public static NomineeFacts onAdHocLine(Consumer<Nominee> change) {
        return individual(nominee -> {
            nominee.body = "ubbc";
            nominee.bodyName = "Ủy ban bầu cử của tỉnh";
            nominee.bodyKind = "AD_HOC";
            nominee.adHocBody = true;
            nominee.lineKey = "UBBC";
            nominee.lineCounts = List.of(Counting.INDIVIDUAL);
            nominee.managedBySubmitter = false;
            nominee.managingUnit = "Sở Tư pháp";
            nominee.workplaceConfirmed = true;
            nominee.bodyHeadAgreed = true;
            change.accept(nominee);
        });
    }

    public static DossierFacts dossier() {
        return dossier(dossier -> {});
    }

    public static DossierFacts dossier(Consumer<Dossier> change) {
        Dossier dossier = new Dossier();
        change.accept(dossier);
        return dossier.build();
    }

    /** The default dossier with these nominees alone. */
    public static DossierFacts dossierOf(NomineeFacts... nominees) {
        return dossier(dossier -> dossier.nominees = List.of(nominees));
    }

    /** A commune's limit of two cases, of which {@code elsewhere} are taken by other dossiers and {@code here} by this. */
    public static QuotaUse communeQuota(int elsewhere, int here) {
        return new QuotaUse(
                "COMMUNE",
                "Mỗi xã, phường chọn 02 trường hợp (tập thể hoặc cá nhân)",
                COMMUNE,
                COMMUNE_NAME,
                Counting.ANY,
                2,
                elsewhere,
                here,
                TestPlan.clause("IV.2.b", "Mỗi xã, phường chọn 02 trường hợp (tập thể hoặc cá nhân)"),
                true);
    }

    /** Any other limit. */
    public static QuotaUse quota(String line, String body, Counting counting, int limit, int elsewhere, int here) {
        return new QuotaUse(
                line,
                "Không quá " + limit,
                body,
                "Đơn vị Ví Dụ",
                counting,
                limit,
                elsewhere,
                here,
                TestPlan.clause("IV.2.a", "không quá 01 tập thể, 03 cá nhân"),
                false);
    }

    /** Mutable; its fields are those of {@link NomineeFacts}. */
    public static final class Nominee {
        public String id = "individual";
        public String label = "Nguyễn Văn Mẫu";
        public NomineeKind kind = NomineeKind.INDIVIDUAL;
        public String certificateName = "Nguyễn Văn Mẫu";
        public boolean nameRead = true;
        public LocalDate birthDate = LocalDate.of(1985, 4, 30);
        public String subjectType = "member";
        public CriteriaSet criteriaSet = CriteriaSet.INDIVIDUAL;
        public String awardForm = TestPlan.CERTIFICATE;
        public String body = COMMUNE;
        public String bodyName = COMMUNE_NAME;
        public String bodyKind = "WARD";
        public Naming naming = Naming.OTHER;
        public boolean communalPolice;
        public boolean adHocBody;
        public Route route = Route.PROVINCE;
        public boolean counted = true;
        public String lineKey = "COMMUNE";
        public List<Counting> lineCounts = List.of(Counting.ANY);
        public String managingUnit = COMMUNE_NAME;
        public boolean managedBySubmitter = true;
        public boolean workplaceConfirmed;
        public boolean bodyHeadAgreed;
        public LocalDate achievementFrom = LocalDate.of(2025, 10, 1);
        public LocalDate achievementTo = LocalDate.of(2026, 3, 31);
        public String achievement = "Đã có thành tích xuất sắc trong công tác bầu cử";
        public boolean directWorker = true;
        public boolean grassRoots = true;
        public ElectionResult election;
        public Set<String> attested = Set.of("exemplary", "solutions");
        public boolean hasReport = true;
        public boolean selected = true;
        public boolean suspended;
        public Boolean recommended = true;
        public List<HoldFact> holds = new ArrayList<>();
        public List<SameSubjectFact> same = new ArrayList<>();
        public boolean selfAppraised;

        private Nominee() {}

        private NomineeFacts build() {
            return new NomineeFacts(
                    id,
                    label,
                    kind,
                    certificateName,
                    nameRead,
                    birthDate,
                    subjectType,
                    criteriaSet,
                    awardForm,
                    body,
                    bodyName,
                    bodyKind,
                    naming,
                    communalPolice,
                    adHocBody,
                    route,
                    counted,
                    lineKey,
                    lineCounts,
                    managingUnit,
                    managedBySubmitter,
                    workplaceConfirmed,
                    bodyHeadAgreed,
                    achievementFrom,
                    achievementTo,
                    achievement,
                    directWorker,
                    grassRoots,
                    election,
                    attested,
                    hasReport,
                    selected,
                    suspended,
                    recommended,
                    holds,
                    same,
                    selfAppraised);
        }
    }

    /** Mutable; its fields are those of {@link DossierFacts}. */
    public static final class Dossier {
        public Route route = Route.PROVINCE;
        public String code = "DL2026-00042";
        public String unitName = COMMUNE_NAME;
        public Instant at = Instant.parse("2026-03-20T03:00:00Z");
        public List<NomineeFacts> nominees = List.of(commune(), individual());
        public List<QuotaUse> quota = new ArrayList<>(List.of(communeQuota(0, 2)));
        public Set<String> documents =
                new LinkedHashSet<>(Set.of(PlanRules.Item.LETTER, PlanRules.Item.MINUTES, PlanRules.Item.REPORT));
        public List<RepeatedFile> repeatedFiles = new ArrayList<>();
        public LocalDate minutesDate = LocalDate.of(2026, 3, 18);
        public LocalDate letterDate = LocalDate.of(2026, 3, 19);
        public String letterNumber = "15/TTr-UBND";
        public Instant sentAt = Instant.parse("2026-03-20T03:00:00Z");
        public Instant deadline = DEADLINE;
        public boolean sentBefore;

        private Dossier() {}

        private DossierFacts build() {
            return new DossierFacts(
                    route,
                    code,
                    unitName,
                    at,
                    nominees,
                    quota,
                    documents,
                    repeatedFiles,
                    minutesDate,
                    letterDate,
                    letterNumber,
                    sentAt,
                    deadline,
                    sentBefore,
                    WORDS);
        }
    }
}
