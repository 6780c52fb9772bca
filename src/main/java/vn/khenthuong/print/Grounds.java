package vn.khenthuong.print;

import java.time.LocalDate;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.document.LetterData.Proposed;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeView;

/** Sentences that several documents share. */
final class Grounds {

    /** Since when the Law of 2022 is in force; of the law before no text is at hand. */
    private static final LocalDate LAW_2022 = LocalDate.of(2024, 1, 1);

    private Grounds() {}

    /** The law on the day on which a document is made; one that was not in force yet is not cited. */
    static String law(LocalDate today) {
        return today.isBefore(LAW_2022)
                ? "Căn cứ pháp luật về thi đua, khen thưởng đang có hiệu lực (chưa có căn cứ để ghi số, ngày)"
                : "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022";
    }

    /** {@code Căn cứ Kế hoạch … số 0125/KH-UBND ngày 18 tháng 11 năm 2025 của …}. */
    static String plan(Campaign campaign) {
        Plan.Document document = campaign.plan().document();
        return "Căn cứ " + document.name().vi()
                + (document.number() == null ? "" : " số " + document.number())
                + (document.date() == null ? "" : " " + day(document.date()))
                + " của " + document.issuer().vi();
    }

    /** The name, as the plan writes it, of the form that the organisation's head decides on. */
    static String awardForm(Campaign campaign) {
        return campaign.plan().usualForm().map(form -> form.name().vi()).orElse("");
    }

    /** A form's name, as the plan writes it. */
    static String awardForm(Campaign campaign, String key) {
        return campaign.plan().awardForm(key).map(form -> form.name().vi()).orElse("");
    }

    static String day(LocalDate date) {
        String month = (date.getMonthValue() < 3 ? "0" : "") + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** A line of a list: the name for the certificate, what and where, and the line of achievement. */
    static Proposed line(NomineeView nominee) {
        NomineeDraft typed = nominee.typed();
        String position = typed.kind() == NomineeKind.COLLECTIVE
                ? nominee.bodyName()
                : join(typed.jobTitle(), typed.workplace(), nominee.bodyName());
        return new Proposed(
                typed.certificateName() == null ? typed.name() : typed.certificateName(),
                position,
                typed.achievement() == null ? "" : typed.achievement());
    }

    /** What stands beside a name in a list; a collective that is the body itself is not named twice. */
    static String position(String name, NomineeView nominee) {
        String position = line(nominee).position();
        return position.equalsIgnoreCase(name) ? "" : position;
    }

    private static String join(String jobTitle, String workplace, String body) {
        String where = workplace == null || workplace.isBlank() ? body : workplace;
        return jobTitle == null || jobTitle.isBlank() ? where : jobTitle + ", " + where;
    }
}
