package vn.khenthuong.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Unit;

/** Whom a made-up unit proposes: a collective and a person, as far as the plan's subjects and numbers allow. */
final class GeneratedNominees {

    private static final int VOTERS = 4000;

    /** Hours of the evening, UTC, over which places report. */
    private static final int EVENING = 14;

    private static final int HOURS = 4;

    private final PlanRules rules;
    private final Optional<QuotaLine> line;
    private final Unit unit;
    private final Random random;
    private final Campaign campaign;

    GeneratedNominees(Campaign campaign, Unit unit, Random random) {
        this.campaign = campaign;
        this.rules = campaign.rules();
        this.line = campaign.lineFor(unit);
        this.unit = unit;
        this.random = random;
    }

    /**
     * One or two nominees; none if the plan has no subject for this unit, or no number.
     *
     * @param number of the dossier, so that no two are called the same
     * @param flawed whether the first of them does not meet the standards
     */
    List<PastStory.Entry> entries(int number, boolean flawed) {
        List<PastStory.Entry> entries = new ArrayList<>();
        if (rules.limited() && line.isEmpty()) {
            return entries;
        }
        for (NomineeKind kind : List.of(NomineeKind.COLLECTIVE, NomineeKind.INDIVIDUAL)) {
            type(kind)
                    .filter(type -> room(kind, entries.size()))
                    .ifPresent(type -> entries.add(entry(type, number, flawed && entries.isEmpty())));
        }
        return entries;
    }

    private Optional<PlanRules.SubjectType> type(NomineeKind kind) {
        List<PlanRules.SubjectType> fitting = rules.subjectTypes().values().stream()
                .filter(type -> type.kind() == kind)
                .filter(type ->
                        type.fits(unit.kind().name(), line.map(QuotaLine::key).orElse(null)))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : fitting.stream()
                        .filter(type -> type.criteriaSet().locality())
                        .findFirst()
                        .or(() -> Optional.of(fitting.get(random.nextInt(fitting.size()))));
    }

    private boolean room(NomineeKind kind, int taken) {
        return line.isEmpty()
                || line.get().limits().stream()
                        .filter(limit -> limit.counts().counts(kind))
                        .allMatch(limit -> limit.max()
                                > (limit.counts().counts(NomineeKind.COLLECTIVE)
                                                && limit.counts().counts(NomineeKind.INDIVIDUAL)
                                        ? taken
                                        : 0));
    }

    private PastStory.Entry entry(PlanRules.SubjectType type, int number, boolean flawed) {
        boolean person = type.kind() == NomineeKind.INDIVIDUAL;
        boolean place = type.criteriaSet().locality();
        long voters = VOTERS + random.nextInt(VOTERS);
        long voted = flawed ? voters / 2 : voters;
        return new PastStory.Entry(
                person
                        ? "Diễn Tập Người Thứ " + words(number)
                        : place
                                ? "Nhân dân và cán bộ " + unit.name()
                                : "Tập thể diễn tập " + words(number) + ", " + unit.name(),
                type.key(),
                person
                        ? LocalDate.of(1970 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28))
                                .toString()
                        : null,
                person ? random.nextBoolean() : null,
                person ? "Công chức diễn tập" : null,
                "Hoàn thành xuất sắc nhiệm vụ được giao trong phong trào (nội dung diễn tập số " + number + ").",
                person ? random.nextBoolean() : null,
                !flawed,
                place ? voters : null,
                place ? voted : null,
                place ? voters : null,
                place ? voted : null,
                place ? 0L : null,
                place ? reported() : null);
    }

    /** On the evening of the election. */
    private String reported() {
        return campaign.plan().electionDay() == null
                ? null
                : OffsetDateTime.of(
                                campaign.plan()
                                        .electionDay()
                                        .date()
                                        .atTime(EVENING + random.nextInt(HOURS), random.nextInt(60)),
                                ZoneOffset.UTC)
                        .toInstant()
                        .toString();
    }

    /** A number in words, because names hold no digits. */
    private static String words(int number) {
        String[] digits = {"Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"};
        StringBuilder words = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            words.append(words.isEmpty() ? "" : " ").append(digits[digit - '0']);
        }
        return words.toString();
    }
}
