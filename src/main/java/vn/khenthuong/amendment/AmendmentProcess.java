package vn.khenthuong.amendment;

import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.OrganisationCode;

/** The way of an amendment; the module {@code workflow} implements it. */
public interface AmendmentProcess {

    void open(OrganisationCode organisation, AmendmentCode amendment);
}
