package vn.khenthuong.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.KeyedHash;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** Judges one row of a list of earlier awards; every cell is heard, and nothing is guessed. */
final class ListedAwardCheck {

    /** An older date is a slip of the keyboard, such as the year 202. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final int LONGEST_FOUND = 200;
    private static final Map<AwardField, Integer> LONGEST = Map.of(
            AwardField.NAME, InputCheck.SHORT_TEXT,
            AwardField.UNIT, InputCheck.SHORT_TEXT,
            AwardField.ACHIEVEMENT, 1000,
            AwardField.FORM, InputCheck.SHORT_TEXT,
            AwardField.DECISION_NUMBER, 60,
            AwardField.GRANTED_BY, InputCheck.SHORT_TEXT);
    private static final Set<String> INDIVIDUAL = Set.of("ca nhan", "individual");
    private static final Set<String> COLLECTIVE = Set.of("tap the", "collective");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("[0-9]{12}");

    private final ListedNames names;
    private final KeyedHash keys;
    private final LocalDate today;

    /** @param today in Vietnam; nothing was decided later */
    ListedAwardCheck(ListedNames names, KeyedHash keys, LocalDate today) {
        this.names = names;
        this.keys = keys;
        this.today = today;
    }

    /**
     * What became of a row.
     *
     * @param award null if something must be corrected
     * @param remarks what, at its cell
     */
    record Checked(StagedAward award, List<AwardImportRemark> remarks) {}

    Checked check(ListedAward row) {
        return new Row(row).checked();
    }

    /** Judging one row. */
    private final class Row {

        private final ListedAward listed;
        private final Map<AwardField, String> texts = new EnumMap<>(AwardField.class);
        private final List<AwardImportRemark> remarks = new ArrayList<>();

        private Row(ListedAward listed) {
            this.listed = listed;
            for (AwardField field : AwardField.values()) {
                String text = listed.text(field);
                if (text != null && !text.isBlank()) {
                    texts.put(
                            field,
                            Normalizer.normalize(BLANKS.matcher(text).replaceAll(" "), Normalizer.Form.NFC)
                                    .strip());
                }
            }
        }

        private Checked checked() {
            Set<String> unreadable = listed.unreadable().stream()
                    .map(finding -> finding.subject().field())
                    .collect(java.util.stream.Collectors.toSet());
            for (AwardField field : AwardField.values()) {
                listed.unreadable().stream()
                        .filter(finding -> finding.subject().field().equals(field.key()))
                        .forEach(finding -> add(field, finding.rule(), finding.message()));
                if (!unreadable.contains(field.key())) {
                    text(field);
                }
            }
            NomineeKind kind = unreadable.contains(AwardField.KIND.key()) ? null : kind();
            LocalDate decided = day(AwardField.DECISION_DATE);
            LocalDate born = born(kind, decided);
            String number = citizenNumber(kind);
            ListedNames.Unit unit = unit();
            Campaign campaign =
                    names.campaign(texts.get(AwardField.ACHIEVEMENT)).orElse(null);
            Optional<String> planned = names.form(texts.get(AwardField.FORM));
            elsewhere(campaign, planned.orElse(null));
            if (!remarks.isEmpty()) {
                return new Checked(null, List.copyOf(remarks));
            }
            String form = texts.get(AwardField.FORM);
            return new Checked(
                    new StagedAward(
                            listed.number(),
                            kind,
                            texts.get(AwardField.NAME),
                            born,
                            number == null ? null : keys.hash(RecordedCommendations.CITIZEN_NUMBER, number),
                            unit.code(),
                            unit.code() == null ? texts.get(AwardField.UNIT) : null,
                            campaign == null ? null : campaign.code(),
                            texts.get(AwardField.ACHIEVEMENT),
                            planned.orElseGet(() -> AwardForms.key(form)),
                            planned.isPresent() ? null : form,
                            texts.get(AwardField.DECISION_NUMBER),
                            decided,
                            texts.get(AwardField.GRANTED_BY)),
                    List.of());
        }

        private void text(AwardField field) {
            String text = texts.get(field);
            if (text == null) {
                if (field.required()) {
                    add(
                            field,
                            "input-required",
                            "Ô còn trống. Hãy điền " + field.label().toLowerCase(names.vietnamese()) + ".",
                            "The cell is empty. It must be filled.");
                }
                return;
            }
            if (LONGEST.containsKey(field)) {
                new InputCheck(Subject.file(""))
                        .optional(field.key(), field.label(), text, LONGEST.get(field))
                        .findings()
                        .forEach(finding -> add(field, finding.rule(), finding.message()));
            }
            if ((field == AwardField.NAME || field == AwardField.FORM || field == AwardField.UNIT)
                    && names.fold(text).isEmpty()) {
                add(field, "input-characters", "Ô không có chữ nào. Hãy kiểm tra lại.", "The cell has no letter.");
            }
        }

        private NomineeKind kind() {
            String typed = texts.get(AwardField.KIND);
            String folded = names.fold(typed);
            if (INDIVIDUAL.contains(folded)) {
                return NomineeKind.INDIVIDUAL;
            }
            if (COLLECTIVE.contains(folded)) {
                return NomineeKind.COLLECTIVE;
            }
            if (typed != null) {
                add(
                        AwardField.KIND,
                        "award-import-kind",
                        "Không rõ là cá nhân hay tập thể. Hãy ghi \"Cá nhân\" hoặc \"Tập thể\".",
                        "Neither individual nor collective. Write \"Cá nhân\" or \"Tập thể\".");
            }
            return null;
        }

        private LocalDate day(AwardField field) {
            FormReader reader = new FormReader(Subject.file(""));
            LocalDate day = reader.day(field.key(), field.label(), texts.get(field));
            for (Finding finding : reader.findings()) {
                add(field, finding.rule(), finding.message());
            }
            if (day != null && day.isAfter(today)) {
                add(
                        field,
                        "award-import-future",
                        "Ngày này ở sau hôm nay. Hãy kiểm tra lại ngày, tháng, năm.",
                        "This day lies in the future. Check day, month and year.");
            }
            if (day != null && day.isBefore(EARLIEST)) {
                add(
                        field,
                        "award-import-too-early",
                        "Năm này quá xa. Hãy kiểm tra lại năm, gõ đủ bốn chữ số.",
                        "This year is too far back. Check it; type all four digits.");
            }
            return day;
        }

        private LocalDate born(NomineeKind kind, LocalDate decided) {
            if (kind == NomineeKind.COLLECTIVE && texts.containsKey(AwardField.BIRTH_DATE)) {
                onlyIndividuals(AwardField.BIRTH_DATE);
                return null;
            }
            LocalDate born = day(AwardField.BIRTH_DATE);
            if (born != null && decided != null && !born.isBefore(decided)) {
                add(
                        AwardField.BIRTH_DATE,
                        "award-import-born-later",
                        "Ngày sinh không ở trước ngày quyết định. Hãy kiểm tra lại hai ngày.",
                        "The birth date is not before the decision. Check both.");
            }
            return born;
        }

        private String citizenNumber(NomineeKind kind) {
            String digits = FormReader.digits(texts.get(AwardField.CITIZEN_NUMBER));
            if (digits == null) {
                return null;
            }
            if (kind == NomineeKind.COLLECTIVE) {
                onlyIndividuals(AwardField.CITIZEN_NUMBER);
            } else if (!CITIZEN_NUMBER.matcher(digits).matches()) {
                add(
                        AwardField.CITIZEN_NUMBER,
                        "citizen-number-form",
                        "Số định danh cá nhân phải có đúng 12 chữ số (số 0 ở đầu bị mất khi ô là dạng số). Hãy sửa, hoặc để"
                                + " trống nếu chỉ có số giấy tờ cũ.",
                        "A citizen number has exactly 12 digits (cells for numbers lose leading zeros). Correct it or leave it"
                                + " empty.");
            }
            return digits;
        }

        private void onlyIndividuals(AwardField field) {
            add(
                    field,
                    "award-import-collective",
                    "Tập thể không có " + field.label().toLowerCase(names.vietnamese())
                            + ". Hãy xóa ô này, hoặc sửa cột \"" + AwardField.KIND.label() + "\".",
                    "A collective has none. Clear the cell, or correct the kind.");
        }

        private ListedNames.Unit unit() {
            ListedNames.Unit unit = names.unit(texts.get(AwardField.UNIT));
            if (unit.ambiguous()) {
                add(
                        AwardField.UNIT,
                        "award-import-unit",
                        "Có nhiều đơn vị cùng tên này. Hãy ghi mã đơn vị thay cho tên.",
                        "Several units have this name. Write the unit's code instead.");
            }
            return unit;
        }

        /** What this system itself decides in a campaign is not entered past it, as with recorded commendations. */
        private void elsewhere(Campaign campaign, String form) {
            if (campaign != null
                    && form != null
                    && campaign.plan()
                            .awardForm(form)
                            .filter(known -> known.route() != Route.UNIT)
                            .isPresent()) {
                add(
                        AwardField.FORM,
                        "award-form-elsewhere",
                        "Trong phong trào này, hình thức này được đề nghị và quyết định ngay trên hệ thống, không nhập vào sổ.",
                        "In this campaign this form is proposed and decided here; it is not imported.");
            }
        }

        private void add(AwardField field, String rule, String vi, String en) {
            add(field, rule, new Text(vi, en));
        }

        private void add(AwardField field, String rule, Text message) {
            String found = CONTROL.matcher(texts.getOrDefault(field, "")).replaceAll("\uFFFD");
            if (field == AwardField.CITIZEN_NUMBER && found.length() > 4) {
                found = "••••••••" + found.substring(found.length() - 4);
            }
            remarks.add(new AwardImportRemark(
                    listed.number(),
                    field,
                    found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND - 1) + "…" : found,
                    rule,
                    true,
                    message));
        }
    }
}
