package vn.khenthuong.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.Opinions.Position;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.InputCheck;

/** Whether a question to other bodies, or an answer of one, can be recorded; every door asks the same. */
@Component
@EnableConfigurationProperties(ConsultationSettings.class)
class ConsultationCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NUMBER = 60;

    private final ConsultationSettings settings;
    private final WorkingDays workingDays;
    private final Clock clock;

    ConsultationCheck(ConsultationSettings settings, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The end, exclusive, of the time given to a body that is asked now. */
    Instant due(Appraisal.Consultation consultation) {
        return workingDays.endOf(clock.instant(), consultation.days() == null ? settings.days() : consultation.days());
    }

    /** @param known whom this dossier's officers have asked before */
    void asked(InputCheck input, List<Appraisal.Consultation> wanted, List<AppraisalSheet.Asked> known) {
        input.that(
                !wanted.isEmpty(),
                "consultation-missing",
                "consultations",
                "0",
                "≥ 1",
                "Hãy ghi ít nhất một cơ quan cần lấy ý kiến.",
                "Name at least one body to consult.");
        Set<String> waiting = known.stream()
                .filter(AppraisalSheet.Asked::awaited)
                .map(asked -> folded(asked.body()))
                .collect(Collectors.toCollection(HashSet::new));
        for (Appraisal.Consultation one : wanted) {
            input.required("consultations", "Cơ quan được lấy ý kiến", one.body(), InputCheck.SHORT_TEXT)
                    .required("consultations", "Nội dung lấy ý kiến", one.question(), InputCheck.LONG_TEXT)
                    .optional("consultations", "Số văn bản lấy ý kiến", one.number(), NUMBER);
            input.that(
                    one.body() == null || waiting.add(folded(one.body())),
                    "consultation-once",
                    "consultations",
                    String.valueOf(one.body()),
                    "",
                    "Một cơ quan chỉ hỏi một lần cho đến khi có trả lời. Hãy gộp nội dung hoặc bỏ dòng trùng.",
                    "A body is asked once until it has answered; join the questions or remove the repeated line.");
            input.that(
                    one.days() == null || (one.days() >= 1 && one.days() <= ConsultationSettings.MOST_DAYS),
                    "consultation-days",
                    "consultations",
                    one.days() + " ngày làm việc",
                    "1 – " + ConsultationSettings.MOST_DAYS + " ngày làm việc",
                    "Thời hạn trả lời từ 1 đến %d ngày làm việc. Hãy sửa số ngày."
                            .formatted(ConsultationSettings.MOST_DAYS),
                    "The time to answer is 1 to %d working days; correct the number."
                            .formatted(ConsultationSettings.MOST_DAYS));
            input.that(
                    one.date() == null || !one.date().isAfter(today()),
                    "consultation-date",
                    "consultations",
                    day(one.date()),
                    "≤ " + DAY.format(today()),
                    "Ngày văn bản lấy ý kiến không được sau hôm nay. Hãy sửa ngày.",
                    "The asking document cannot be dated after today; correct the day.");
        }
    }

    /** @param field the input that a finding is shown at */
    void answered(InputCheck input, String field, AppraisalSheet.Asked asked, Opinions.Answer answer) {
        input.that(
                answer.position() != null,
                "input-required",
                field,
                "",
                "",
                asked.body() + ": hãy chọn không có ý kiến khác, có ý kiến khác hoặc không trả lời.",
                asked.body() + ": choose no objection, objection or no answer.");
        if (answer.position() == Position.NONE) {
            silent(input, field, asked, answer);
        } else if (answer.position() != null) {
            LocalDate from = asked.askedDate() == null
                    ? LocalDate.ofInstant(asked.askedAt(), CampaignZone.ZONE)
                    : asked.askedDate();
            input.required(field, asked.body() + ": số văn bản trả lời", answer.number(), NUMBER);
            input.that(
                    answer.date() != null
                            && !answer.date().isAfter(today())
                            && !answer.date().isBefore(from),
                    "opinion-date",
                    field,
                    day(answer.date()),
                    DAY.format(from) + " – " + DAY.format(today()),
                    asked.body()
                            + ": ngày văn bản trả lời phải từ ngày hỏi đến hôm nay. Hãy nhập đúng ngày ghi trên văn bản.",
                    asked.body() + ": the answer is dated between the question and today; enter the document's day.");
        }
        if (answer.position() == Position.OBJECTION) {
            input.required(field, asked.body() + ": nội dung ý kiến", answer.text(), InputCheck.LONG_TEXT);
        } else {
            input.optional(field, asked.body() + ": nội dung ý kiến", answer.text(), InputCheck.LONG_TEXT);
        }
    }

    private void silent(InputCheck input, String field, AppraisalSheet.Asked asked, Opinions.Answer answer) {
        String last =
                asked.due() == null ? "" : DAY.format(asked.due().minusMillis(1).atZone(CampaignZone.ZONE));
        input.that(
                asked.due() == null || !clock.instant().isBefore(asked.due()),
                "opinion-awaited",
                field,
                DAY.format(today()),
                "hết ngày " + last,
                "%s còn thời hạn trả lời đến hết ngày %s. Hãy chờ, hoặc ghi ý kiến đã nhận được."
                        .formatted(asked.body(), last),
                "%s may answer until the end of %s; wait, or record the answer that came."
                        .formatted(asked.body(), last));
        input.that(
                (answer.number() == null || answer.number().isBlank()) && answer.date() == null,
                "opinion-silent",
                field,
                "",
                "",
                asked.body() + ": đã chọn không trả lời thì không ghi số, ngày văn bản. Hãy xóa hoặc chọn lại.",
                asked.body() + ": without an answer there is no number or day; clear them or choose again.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE);
    }

    private static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String folded(String body) {
        return body.strip().toLowerCase(Locale.ROOT);
    }
}
