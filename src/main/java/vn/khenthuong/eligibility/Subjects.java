package vn.khenthuong.eligibility;

import vn.khenthuong.shared.Subject;

/** What a finding points at, with the field that a form shows it beside. */
final class Subjects {

    private Subjects() {}

    static Subject of(NomineeFacts nominee, String field) {
        return Subject.nominee(nominee.id(), nominee.label(), field);
    }

    static Subject of(DossierFacts dossier, String field) {
        return Subject.proposal(dossier.code(), field);
    }

    static Subject item(PlanRules plan, String key) {
        PlanRules.DossierItem item = plan.dossierItems().get(key);
        return Subject.document(key, item == null ? key : item.name().vi());
    }
}
