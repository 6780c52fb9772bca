package vn.khenthuong.organization;

/**
 * A form of award that is decided inside an organisation, by its deciding authority or by the heads of its units, without
 * going further up.
 *
 * @param form key as campaign files and law tables use it, for example {@code provincial-certificate}
 * @param clause the article or plan that gives the power
 * @param mark how sure that is: {@code S} in the plan, {@code V} verified, {@code I} inferred, {@code configuration}
 */
public record Grant(String form, String clause, String mark) {

    public Grant {
        if (form == null || form.isBlank() || clause == null || clause.isBlank() || mark == null || mark.isBlank()) {
            throw new IllegalArgumentException("A grant needs its form, clause and mark");
        }
    }
}
