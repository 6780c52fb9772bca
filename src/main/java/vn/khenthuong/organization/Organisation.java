package vn.khenthuong.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.shared.Words;

/**
 * Who runs campaigns here: a province, or (of plans of 2021) a district, a department, a school.
 *
 * @param code part of every key and file
 * @param name as screens show it
 * @param level what sort of organisation it is
 * @param until first day on which its level does not exist any more; null while it does
 * @param place in date lines of documents that bear no commune's name
 * @param note what readers must know of where this comes from; null if nothing
 * @param offices who does what on the route
 * @param grants what is decided inside it
 */
public record Organisation(
        OrganisationCode code,
        String name,
        OrganisationLevel level,
        LocalDate until,
        String place,
        Text note,
        Offices offices,
        List<Grant> grants) {

    public Organisation {
        if (name == null || name.isBlank() || level == null || place == null || place.isBlank() || offices == null) {
            throw new IllegalArgumentException("An organisation needs a name, a level, a place and offices: " + code);
        }
        grants = List.copyOf(grants);
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("An organisation grants at least one form of award: " + code);
        }
    }

    /** Whether organisations of this level had ceased to exist on that day: their records are history. */
    public boolean historicOn(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** How texts call its offices. */
    public Words words() {
        return OfficeWords.of(this);
    }

    /** By what right a form of award is decided inside the organisation; empty if it is not. */
    public Optional<Grant> grant(String form) {
        return grants.stream().filter(one -> one.form().equals(form)).findFirst();
    }

    /**
     * Whose council meets on an own award that a unit asks for, and whose head grants it: inside a department or school its
     * own head, for its offices and faculties; elsewhere each unit's.
     */
    public UnitCode grantingUnit(UnitCode proposing) {
        return switch (level) {
            case PROVINCE, DISTRICT -> proposing;
            case DEPARTMENT, SCHOOL -> offices.deciding().unit();
        };
    }
}
