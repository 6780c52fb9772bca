package vn.khenthuong.api;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.khenthuong.api.problem.MissingVersionException;
import vn.khenthuong.api.problem.StaleVersionException;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.ProposalCode;

/** Changes a dossier at the version that the caller saw and answers with the new one, so that nobody overwrites anybody. */
@Component
class DossierChange {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final Dossiers dossiers;

    DossierChange(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * Runs a change that asks for the version.
     *
     * @param ifMatch the ETag of the dossier as the caller saw it
     * @param change answers with the id of what it made or changed, or null
     */
    ResponseEntity<Changed> at(
            Actor actor, ProposalCode code, String ifMatch, HttpStatus done, IntFunction<String> change) {
        int version = version(ifMatch);
        String id;
        try {
            id = change.apply(version);
        } catch (ChangedMeanwhileException e) {
            throw new StaleVersionException(dossiers.view(actor, code).version(), e);
        }
        return answer(actor, code, done, id);
    }

    /** Answers after a change that needs no version. */
    ResponseEntity<Changed> answer(Actor actor, ProposalCode code, HttpStatus done, String id) {
        int version = dossiers.view(actor, code).version();
        return ResponseEntity.status(done).eTag(String.valueOf(version)).body(new Changed(code, version, id));
    }

    private static int version(String ifMatch) {
        Matcher matcher = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!matcher.matches()) {
            throw new MissingVersionException(ifMatch);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /**
     * A dossier after a change.
     *
     * @param dossier its code
     * @param version to be sent back with the next change as {@code If-Match}
     * @param id of the nominee or document that was made or changed; null if the dossier itself was
     */
    record Changed(ProposalCode dossier, int version, String id) {}
}
