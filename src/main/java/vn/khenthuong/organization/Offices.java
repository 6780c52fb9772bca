package vn.khenthuong.organization;

import java.util.Optional;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * Who does what on the route of an organisation's dossiers, and how they are called there. The one answer to "which office":
 * rules, screens, mails and printed documents ask here.
 *
 * @param appraising receives, appraises, gathers the list and submits it
 * @param deciding decides
 * @param checking checks what comes to whoever decides; null where nobody does
 */
public record Offices(Appraising appraising, Deciding deciding, Checking checking) {

    public Offices {
        if (appraising == null || deciding == null) {
            throw new IllegalArgumentException("An organisation has an appraising and a deciding office");
        }
    }

    /**
     * Sở Nội vụ of a province, Phòng Nội vụ of a district, Văn phòng of a department.
     *
     * @param unit where its people hold their roles; also one of the units that may propose
     * @param name inside a sentence; in English without an article where it is a name
     * @param division the part of it that works on awards
     * @param divisionHead approves an appraisal
     * @param head signs the submission
     * @param deputy signs for the head
     * @param mark where this comes from, as of a {@link Unit}
     */
    public record Appraising(
            UnitCode unit, Text name, Text division, Text divisionHead, Title head, Title deputy, String mark) {}

    /**
     * Whoever decides, and the body in whose name documents of the decision are headed.
     *
     * @param unit where the deciding people and their clerk hold their roles
     * @param body heads the decision: {@code Ủy ban nhân dân tỉnh Đắk Lắk}, {@code Sở Xây dựng}
     * @param superior stands over {@code body} in a head; empty if nothing does
     * @param head decides
     * @param deputy decides for the head (KT.)
     * @param clerk numbers, dates and seals the decision
     * @param mark where this comes from
     */
    public record Deciding(
            UnitCode unit, Text body, String superior, Title head, Title deputy, Text clerk, String mark) {

        public Deciding {
            superior = superior == null ? "" : superior;
        }
    }

    /**
     * @param unit where its people hold their roles
     * @param name inside a sentence
     * @param head named among those who carry the decision out
     * @param mark where this comes from
     */
    public record Checking(UnitCode unit, Text name, Text head, String mark) {}

    /** The office that checks for whoever decides; empty at a school, where the list goes straight to the decision. */
    public Optional<Checking> checkingOffice() {
        return Optional.ofNullable(checking);
    }
}
