package vn.khenthuong.organization;

import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** What keeps a unit in its organisation: every module that remembers units says it for what it remembers. */
public interface UnitUse {

    /** What must still be found under this unit; empty if nothing. */
    List<Finding> of(OrganisationCode organisation, UnitCode unit);
}
