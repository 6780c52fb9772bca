package vn.khenthuong.campaign;

import java.time.LocalDate;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;

/**
 * The campaign that another one carries out: one of this installation, or a document that the plan cites, or both.
 *
 * @param campaign null if it is none of this installation
 * @param document null if the plan cites none
 */
public record Parent(Ref campaign, Cited document, Clause clause) {

    /** A campaign of this installation. */
    public record Ref(OrganisationCode organisation, String code) {

        @Override
        public String toString() {
            return organisation + "/" + code;
        }
    }

    /** @param number number and symbol, for example {@code 03/CT-UBND} */
    public record Cited(String number, LocalDate date, Text issuer, Text subject) {}
}
