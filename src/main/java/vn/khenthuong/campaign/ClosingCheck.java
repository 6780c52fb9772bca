package vn.khenthuong.campaign;

import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;

/** Port: whoever keeps the dossiers says whether a campaign may be closed, before it is. */
public interface ClosingCheck {

    /**
     * @param campaign the campaign's code
     * @return what forbids it: dossiers that are under way with who appraises and decides, each named
     */
    List<Finding> check(OrganisationCode organisation, String campaign);
}
