package vn.khenthuong.portal.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.NomineeTrial;
import vn.khenthuong.proposal.TypedNominee;
import vn.khenthuong.proposal.TypedNominees;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** The form of a nominee as somebody left it, kept between two savings, and what the rules would say of it. */
@Component
class TypedForms {

    private static final Logger LOG = LoggerFactory.getLogger(TypedForms.class);

    private final TypedNominees typed;
    private final NomineeTrial trial;
    private final ObjectMapper json;

    TypedForms(TypedNominees typed, NomineeTrial trial, ObjectMapper json) {
        this.typed = typed;
        this.trial = trial;
        this.json = json;
    }

    TypedNominee keep(Actor actor, ProposalCode code, NomineeId id, NomineeForm form, int seen) {
        try {
            return typed.keep(actor, code, id, subject(id, form.kind()), seen, json.writeValueAsString(form));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void discard(Actor actor, ProposalCode code, NomineeId id, NomineeKind kind) {
        typed.discard(actor, code, subject(id, kind));
    }

    /** What would be found if the form were saved now; an input that cannot be read is found alone. */
    NomineeTrial.Outcome tried(Actor actor, ProposalCode code, NomineeId id, NomineeForm form) {
        try {
            return trial.of(actor, code, id, form.read(id == null ? "new" : id.toString()));
        } catch (RefusedException unreadable) {
            return new NomineeTrial.Outcome(id, unreadable.findings(), List.of());
        }
    }

    /** The page of the form: with what was typed and not saved, else as stored. */
    ModelAndView resumed(Actor actor, ProposalCode code, NomineeId id, NomineeForm stored, NomineePage page) {
        Optional<TypedNominee> kept = typed.find(actor, code, subject(id, stored.kind()));
        NomineeForm form = kept.map(this::read)
                // The last keystroke may have been kept after it was saved.
                .filter(text -> !text.at(stored.version()).equals(stored))
                .orElse(stored);
        NomineeTrial.Outcome outcome = tried(actor, code, id, form);
        // A form that nobody has begun is not scolded for being empty.
        List<Finding> found = id == null && kept.isEmpty() ? List.of() : outcome.findings();
        ModelAndView view = NomineePageController.form(page, form, new FindingList(found), List.of());
        kept.filter(text -> form != stored)
                .ifPresent(text -> view.addObject("resumedAt", text.savedAt()).addObject("revision", text.revision()));
        return view;
    }

    /** Null if an older program wrote it otherwise; then the stored nominee is shown, which loses less than an error. */
    private NomineeForm read(TypedNominee kept) {
        try {
            return json.readValue(kept.content(), NomineeForm.class);
        } catch (JsonProcessingException older) {
            LOG.warn("A typed nominee of revision {} cannot be read any more", kept.revision());
            return null;
        }
    }

    private static String subject(NomineeId id, NomineeKind kind) {
        return TypedNominees.subject(id, kind == null ? "" : kind.name());
    }
}
