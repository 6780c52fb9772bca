package vn.khenthuong.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A campaign in numbers, as they are at one instant; of the same campaign they change until it is archived. "Proposed" is who was
 * sent or decided on and not withdrawn; "awarded" is who was awarded and whose award was not revoked.
 *
 * @param title the campaign's
 * @param at when it was counted
 * @param units every unit that may propose, by name
 * @param forms by award form, in the plan's order; forms that nobody was proposed for are left out
 * @param people individuals who were awarded
 * @param quota by quota line of the plan
 * @param leadTimes how long the stages took; stages that nothing passed are left out
 * @param activity what units registered, told and reported
 * @param awarded everybody who was awarded, by form, decision and ordinal
 */
public record CampaignSummary(
        String campaign,
        Text title,
        Instant at,
        List<UnitNumbers> units,
        List<FormNumbers> forms,
        People people,
        List<QuotaUse> quota,
        List<LeadTime> leadTimes,
        Activity activity,
        List<Awarded> awarded) {

    public CampaignSummary {
        units = List.copyOf(units);
        forms = List.copyOf(forms);
        quota = List.copyOf(quota);
        leadTimes = List.copyOf(leadTimes);
        awarded = List.copyOf(awarded);
    }

    /**
     * A unit's part.
     *
     * @param name its name
     * @param dossiers that it sent or, for what its head grants alone, brought to a decision; withdrawn ones not counted
     * @param declaredNobody it said that it proposes nobody
     */
    public record UnitNumbers(
            UnitCode unit,
            String name,
            int dossiers,
            boolean declaredNobody,
            int proposed,
            int awardedIndividuals,
            int awardedCollectives) {

        public int awarded() {
            return awardedIndividuals + awardedCollectives;
        }

        /** Neither a dossier nor a word. */
        public boolean silent() {
            return dossiers == 0 && !declaredNobody;
        }
    }

    /** Of one award form. */
    public record FormNumbers(
            String form,
            Text name,
            int proposedIndividuals,
            int proposedCollectives,
            int awardedIndividuals,
            int awardedCollectives) {

        public int proposed() {
            return proposedIndividuals + proposedCollectives;
        }

        public int awarded() {
            return awardedIndividuals + awardedCollectives;
        }
    }

    /**
     * Individuals who were awarded, counted twice: by sex, and by post.
     *
     * @param unknown whose sex the dossier does not say
     * @param direct who work directly, without a leading post, as the dossier says
     * @param leaders all others
     */
    public record People(int women, int men, int unknown, int direct, int leaders) {

        public int all() {
            return direct + leaders;
        }
    }

    /**
     * How a quota line is used.
     *
     * @param line its text in the plan
     * @param bodies for how many bodies somebody was proposed under it
     * @param limit what these bodies may have together
     * @param used slots in use; refused and withdrawn nominees have given theirs back
     */
    public record QuotaUse(String key, Text line, int bodies, int limit, int used) {}

    /**
     * How long a stage took, by the calendar.
     *
     * @param dossiers that passed it
     * @param medianDays half of them took less
     * @param longestDays the one that took longest
     */
    public record LeadTime(Stage stage, int dossiers, double medianDays, double longestDays) {}

    /** The stages whose time is told. */
    public enum Stage {
        UNIT("Từ khi lập hồ sơ đến khi đơn vị gửi", "From the first draft to the unit's sending"),
        PROVINCE("Từ khi đơn vị gửi đến khi ban hành quyết định", "From the unit's sending to the decision"),
        DECISION("Từ khi ký tờ trình đến khi ban hành quyết định", "From the submission to the decision"),
        OWN("Từ khi lập hồ sơ đến khi đơn vị ban hành quyết định", "From the first draft to the unit's own decision");

        private final Text text;

        Stage(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * What units did beside proposing.
     *
     * @param read units that opened the announcement
     * @param works that they registered
     * @param worksDone of these
     * @param told entries of the propaganda log
     * @param reports units whose result report has arrived
     * @param reportsLate of these after the day that was set
     * @param reportsOverdue units that have not reported and should have
     */
    public record Activity(
            int read, int works, int worksDone, int told, int reports, int reportsLate, int reportsOverdue) {}

    /**
     * Somebody who was awarded, as the register names them.
     *
     * @param unit name of the unit that proposed
     */
    public record Awarded(
            Text form, String name, boolean individual, String unit, String decisionNumber, LocalDate decisionDate) {}

    public int proposed() {
        return forms.stream().mapToInt(FormNumbers::proposed).sum();
    }

    public int awardedIndividuals() {
        return forms.stream().mapToInt(FormNumbers::awardedIndividuals).sum();
    }

    public int awardedCollectives() {
        return forms.stream().mapToInt(FormNumbers::awardedCollectives).sum();
    }

    public int dossiers() {
        return units.stream().mapToInt(UnitNumbers::dossiers).sum();
    }

    /** Units that sent something. */
    public long proposing() {
        return units.stream().filter(unit -> unit.dossiers() > 0).count();
    }

    /** Units that said that they propose nobody, and sent nothing. */
    public long declaring() {
        return units.stream()
                .filter(unit -> unit.dossiers() == 0 && unit.declaredNobody())
                .count();
    }

    public long silent() {
        return units.stream().filter(UnitNumbers::silent).count();
    }
}
