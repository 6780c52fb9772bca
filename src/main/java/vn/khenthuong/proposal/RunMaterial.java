package vn.khenthuong.proposal;

import java.util.List;
import vn.khenthuong.eligibility.RepeatedFile;

/**
 * A dossier that rules are tried on, with all of it that has to be looked up; read once, judged as often as one likes.
 *
 * @param nominees those that stand in its letter
 */
record RunMaterial(
        Proposal proposal, List<Nominee> nominees, List<DossierDocument> files, List<RepeatedFile> repeated) {}
