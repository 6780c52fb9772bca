package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.HoldView.Effect;
import vn.khenthuong.register.HoldState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.NewHold;
import vn.khenthuong.support.Route;

/** The register of holds (plan III.1.b, fourth dash; stand A19): on people and collectives, proposed or not. */
@IntegrationTest
class HoldRegisterIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HoldRegister register;

    private Route route;
    private Desk desk;
    private UnitCode unit;

    @BeforeEach
    void people() {
        route = new Route(context);
        desk = new Desk(context, route);
        unit = Communes.next(context);
    }

    private static String number() {
        return "001080%06d".formatted(NUMBERS.incrementAndGet());
    }

    private Actor inspector() {
        return desk.office(Role.INSPECTOR);
    }

    private UUID entered(NewHold hold) {
        return register.enter(route.appraiser(), hold.input()).view().hold().id();
    }

    private NomineeView only(ProposalCode code) {
        return route.view(unit, code).nominees().get(0);
    }

    private List<Finding> findings(Actor reader, ProposalCode code, Stage stage) {
        return route.dossiers.findings(reader, code, stage);
    }

    private static Finding one(List<Finding> findings, String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void holdsWhoeverIsProposedLaterUnderTheSameCitizenNumber() {
        String number = number();
        entered(NewHold.on("Trần Văn Trước Đề Nghị").citizen(number));
        ProposalCode code =
                route.ready(unit, List.of(Drafts.citizen(route.individual(unit), number), route.individual(unit)), 2);

        assertThat(only(code).held()).isTrue();
        route.send(unit, code);
        assertThat(only(code).state()).isEqualTo(NomineeState.SUSPENDED);
        assertThat(route.view(unit, code).nominees().get(1).state()).isEqualTo(NomineeState.SENT);
    }

    @Test
    void holdsTheSameNameAndBirthDateHoweverItIsWritten() {
        LocalDate born = LocalDate.of(1975, 5, 6);
        entered(NewHold.on("Đỗ Thị Viết Hoa").born(born));
        ProposalCode held = route.drafted(unit, List.of(Drafts.named(route.individual(unit), "ĐỖ THỊ VIẾT HOA", born)));
        ProposalCode other =
                route.drafted(unit, List.of(Drafts.named(route.individual(unit), "Đỗ Thị Viết Hoa", born.plusDays(1))));

        assertThat(only(held).held()).isTrue();
        assertThat(only(other).held()).isFalse();
        assertThat(findings(route.officer(unit), other, Stage.DRAFT))
                .extracting(Finding::rule)
                .doesNotContain("hold-lookalike", "no-hold");
    }

    @Test
    void holdsACollectiveByItsNameInItsOwnUnitOnly() {
        UnitCode elsewhere = Communes.next(context);
        NomineeDraft draft = Drafts.named(route.collective(unit), "Phòng Tạm Dừng Thử", null);
        entered(NewHold.onCollective("Phòng tạm dừng thử", unit));

        assertThat(only(route.drafted(unit, List.of(draft))).held()).isTrue();
        ProposalCode namesake = route.drafted(
                elsewhere, List.of(Drafts.named(route.collective(elsewhere), "Phòng Tạm Dừng Thử", null)));
        assertThat(route.view(elsewhere, namesake).nominees().get(0).held()).isFalse();
    }

    @Test
    void onlyWarnsOfANameAloneUntilSomebodySaysWhoItIs() {
        ProposalCode code = route.sent(
                unit, List.of(Drafts.named(route.individual(unit), "Hồ Văn Chỉ Trùng Tên", LocalDate.of(1981, 2, 3))));
        HoldView.Entered entered = register.enter(
                route.appraiser(), NewHold.on("Hồ Văn Chỉ Trùng Tên").input());
        UUID id = entered.view().hold().id();

        assertThat(entered.findings()).extracting(Finding::rule).contains("hold-name-only", "hold-to-judge");
        assertThat(only(code).held()).isFalse();
        Finding warning = one(findings(route.appraiser(), code, Stage.APPRAISAL), "hold-lookalike");
        assertThat(warning.severity()).isEqualTo(Severity.WARN);
        assertThat(warning.found()).contains("Thanh tra tỉnh");
        assertThat(one(findings(route.officer(unit), code, Stage.SENDING), "hold-lookalike")
                        .found())
                .isEmpty();

        register.judge(inspector(), id, only(code).id(), true);
        assertThat(only(code).held()).isTrue();
        register.judge(inspector(), id, only(code).id(), false);
        assertThat(only(code).held()).isFalse();
        assertThat(findings(route.appraiser(), code, Stage.APPRAISAL))
                .extracting(Finding::rule)
                .doesNotContain("hold-lookalike");
        assertThat(register.view(inspector(), id).concerned())
                .extracting(HoldView.Concerned::effect)
                .containsExactly(Effect.ANOTHER);
    }

    @Test
    void tellsWhyOnlyToThoseWhoMayKnow() {
        String number = number();
        ProposalCode code = route.sent(unit, List.of(Drafts.citizen(route.individual(unit), number)));
        UUID id = entered(NewHold.on("Ai Đó").citizen(number));

        Finding seen = one(findings(route.appraiser(), code, Stage.APPRAISAL), "no-hold");
        assertThat(seen.severity()).isEqualTo(Severity.HOLD);
        assertThat(seen.found()).contains("Đang điều tra", "Thanh tra tỉnh", NewHold.DOCUMENT);
        Finding hidden = one(findings(route.officer(unit), code, Stage.APPRAISAL), "no-hold");
        assertThat(hidden.found()).doesNotContain("Thanh tra", "điều tra", NewHold.DOCUMENT);
        assertThat(hidden.message().vi()).contains("liên hệ Sở Nội vụ");
        assertThat(only(code).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.detailed()).isFalse();
            assertThat(hold.authority() + hold.document() + hold.placedBy()).isEmpty();
        });
        assertThat(route.dossiers
                        .view(route.appraiser(), code)
                        .nominees()
                        .get(0)
                        .holds()
                        .get(0)
                        .authority())
                .isEqualTo("Thanh tra tỉnh");
        assertThatThrownBy(() -> register.view(route.officer(unit), id)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> register.page(route.head(unit), null, "", 0, 50))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        register.enter(route.divisionHead(), NewHold.on("Ai").input()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void sendsOnWhoIsCleared() {
        String number = number();
        UUID id = entered(NewHold.on("Người Được Xét Tiếp").citizen(number));
        ProposalCode code =
                route.ready(unit, List.of(Drafts.citizen(route.individual(unit), number), route.individual(unit)), 2);
        route.send(unit, code);

        register.lift(inspector(), id, "Kết luận 7/KL-TTr", route.today(), "Không có vi phạm");

        assertThat(only(code).held()).isFalse();
        assertThat(one(findings(route.officer(unit), code, Stage.APPRAISAL), "no-hold")
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(register.view(inspector(), id).state()).isEqualTo(HoldState.LIFTED);
        assertThatThrownBy(() -> register.lift(inspector(), id, "Kết luận 8", route.today(), "Lần nữa"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("hold-ended"));
    }

    @Test
    void holdsFromItsFirstDayAndUntilItsLast() {
        String number = number();
        ProposalCode code = route.sent(unit, List.of(Drafts.citizen(route.individual(unit), number)));
        UUID id = entered(NewHold.on("Người Chờ Ngày")
                .citizen(number)
                .days(route.today().plusDays(2), route.today().plusDays(4)));
        assertThat(only(code).held()).isFalse();

        move(id, -2);
        assertThat(only(code).held()).as("first day").isTrue();
        move(id, -2);
        assertThat(only(code).held()).as("last day").isTrue();
        move(id, -1);
        assertThat(only(code).held()).as("the day after").isFalse();
        assertThat(register.view(inspector(), id).state()).isEqualTo(HoldState.OVER);
    }

    /** Moves the hold instead of the clock, which everybody shares. */
    private void move(UUID id, int days) {
        context.getBean(JdbcClient.class)
                .sql("update subject_hold set from_day = from_day + ?, until_day = until_day + ? where id = ?")
                .params(days, days, id)
                .update();
    }

    @Test
    void dropsTheLineOnTheFirstDayThatComesWhileTheRoundIsOnItsWay() {
        String number = number();
        ProposalCode code = recommended(number);
        var round = desk.gathered(code);
        UUID id = entered(
                NewHold.on("Người Chờ Ngày").citizen(number).days(route.today().plusDays(1), null));
        assertThat(desk.view(round).standing()).hasSize(1);

        move(id, -1);
        context.getBean(HoldDays.class).follow();

        assertThat(desk.view(round).standing()).isEmpty();
        assertThat(only(code).state()).isEqualTo(NomineeState.RECOMMENDED);
        context.getBean(HoldDays.class).follow();
        assertThat(desk.view(round).listVersion()).as("acted on once").isEqualTo(2);
    }

    private ProposalCode recommended(String number) {
        ProposalCode code = route.sent(unit, List.of(Drafts.citizen(route.individual(unit), number)));
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        return code;
    }

    @Test
    void saysThatAnAwardCameFirst() {
        String number = number();
        ProposalCode code = recommended(number);
        desk.issue(desk.decided(code), "710/QĐ-UBND");

        HoldView.Entered entered = register.enter(
                inspector(), NewHold.on("Đã Được Khen").citizen(number).input());

        Finding told = one(entered.findings(), "hold-after-award");
        assertThat(told.severity()).isEqualTo(Severity.INFO);
        assertThat(told.message().vi()).contains("710/QĐ-UBND");
        assertThat(entered.view().concerned()).singleElement().satisfies(one -> assertThat(one.effect())
                .isEqualTo(Effect.AFTER_AWARD));
        assertThat(only(code).state()).isEqualTo(NomineeState.AWARDED);
        assertThat(only(code).held()).isFalse();

        assertThatThrownBy(() -> context.getBean(NomineeHolds.class)
                        .place(
                                route.appraiser(),
                                code,
                                only(code).id(),
                                vn.khenthuong.register.HoldReason.COMPLAINT,
                                "Thanh tra tỉnh",
                                "Công văn 12",
                                route.today()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo("hold-after-award");
                            assertThat(finding.message().vi()).contains("710/QĐ-UBND");
                        }));
    }

    @Test
    void isLiftedInTheRegisterAndNotInTheDossier() {
        String number = number();
        ProposalCode code = route.sent(unit, List.of(Drafts.citizen(route.individual(unit), number)));
        entered(NewHold.on("Người Trong Sổ").citizen(number));

        assertThatThrownBy(() -> context.getBean(NomineeHolds.class)
                        .lift(route.appraiser(), code, only(code).id(), "Theo đề nghị"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("hold-of-register"));
        assertThat(only(code).held()).isTrue();
    }

    enum Bad {
        UNTIL_BEFORE_FROM("hold-until-before-from", h -> h.days(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1))),
        OVER("hold-already-over", h -> h.days(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 5, 1))),
        NO_FROM("input-required", h -> h.days(null, null)),
        NO_REASON("hold-reason-known", h -> h.reason(null)),
        NO_AUTHORITY("input-required", h -> h.authority(" ")),
        MARKUP("input-characters", h -> h.authority("<b>Thanh tra</b>")),
        NO_NAME("input-required", h -> h.name("")),
        BORN_TOMORROW("birth-date-possible", h -> h.born(LocalDate.of(2900, 1, 1))),
        SHORT_NUMBER("citizen-number-form", h -> h.citizen("12345")),
        COLLECTIVE_WITHOUT_UNIT("unit-known", h -> h.kind(NomineeKind.COLLECTIVE)),
        COLLECTIVE_WITH_NUMBER(
                "collective-no-person", h -> h.kind(NomineeKind.COLLECTIVE).citizen("001080000001")),
        UNKNOWN_UNIT("unit-known", h -> h.unit(new UnitCode("khongco")));

        final String rule;
        final Consumer<NewHold> spoil;

        Bad(String rule, Consumer<NewHold> spoil) {
            this.rule = rule;
            this.spoil = spoil;
        }
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void refusesWhatIsMissingOrImpossibleAndWritesNothing(Bad bad) {
        NewHold hold = NewHold.on("Người Nhập Sai");
        bad.spoil.accept(hold);
        long before = count();

        assertThatThrownBy(() -> register.enter(route.appraiser(), hold.input()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .contains(bad.rule));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void standsOnceForOneGroundAndDocument() {
        NewHold hold = NewHold.on("Người Nhập Hai Lần").citizen(number());
        entered(hold);

        assertThatThrownBy(() -> entered(hold))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("hold-once"));
    }

    @Test
    void keepsNoCitizenNumber() {
        String number = number();
        UUID id = entered(NewHold.on("Người Có Số").citizen(number));

        assertThat(context.getBean(JdbcClient.class)
                        .sql("select to_json(h)::text from subject_hold h where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(number);
    }

    private long count() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from subject_hold")
                .query(Long.class)
                .single();
    }
}
