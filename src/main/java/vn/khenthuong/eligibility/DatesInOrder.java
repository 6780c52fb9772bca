package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/** Stand A18 on rows 54 and 55: the council meets, then the letter is dated, then it is sent; none of it in the future. */
final class DatesInOrder implements Rule {

    @Override
    public String name() {
        return "minutes-letter-sending-in-order";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(54, 55);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        Stream.Builder<Finding> findings = Stream.builder();
        LocalDate minutes = dossier.minutesDate();
        LocalDate letter = dossier.letterDate();
        if (minutes != null && minutes.isAfter(dossier.today())) {
            findings.add(finding(
                    stage.blockingFrom(Stage.SELECTION),
                    Subjects.of(dossier, "minutesDate"),
                    Notation.date(minutes),
                    "≤ " + Notation.date(dossier.today()),
                    reading(plan, PlanRules.Item.MINUTES),
                    "Ngày họp của Hội đồng sau ngày hôm nay. Đề nghị kiểm tra lại ngày họp trong biên bản.",
                    "The council's meeting lies in the future. Please check its date."));
        }
        if (minutes != null && letter != null && letter.isBefore(minutes)) {
            findings.add(finding(
                    stage.blockingFrom(Stage.SENDING),
                    Subjects.of(dossier, "letterDate"),
                    Notation.date(letter),
                    "≥ " + Notation.date(minutes),
                    reading(plan, PlanRules.Item.LETTER),
                    "Ngày tờ trình trước ngày họp của Hội đồng. Đề nghị kiểm tra lại ngày tờ trình và ngày họp.",
                    "The letter is dated before the council's meeting. Please check both dates."));
        }
        LocalDate lastDay = sendingDay(dossier);
        if (letter != null && letter.isAfter(lastDay)) {
            findings.add(finding(
                    stage.blockingFrom(Stage.SENDING),
                    Subjects.of(dossier, "letterDate"),
                    Notation.date(letter),
                    "≤ " + Notation.date(lastDay),
                    reading(plan, PlanRules.Item.LETTER),
                    "Ngày tờ trình sau ngày gửi. Đề nghị kiểm tra lại ngày tờ trình.",
                    "The letter is dated after the day of sending. Please check its date."));
        }
        return findings.build();
    }

    /** A supplementary or completed letter is newer than the first sending, whose instant the dossier keeps. */
    private static LocalDate sendingDay(DossierFacts dossier) {
        return dossier.sentAt() == null || dossier.sentBefore()
                ? dossier.today()
                : dossier.sentAt().atZone(CampaignZone.ZONE).toLocalDate();
    }

    private static Clause reading(PlanRules plan, String item) {
        return Clauses.reading(Clauses.item(plan, item));
    }
}
