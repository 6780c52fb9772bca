package vn.khenthuong.proposal;

import java.util.UUID;
import vn.khenthuong.eligibility.SameSubjectFact;

/**
 * A line that may be the same person or collective as a nominee.
 *
 * @param other nominee id or award entry id
 * @param dossier code of the other dossier; empty for an award recorded from elsewhere
 * @param verdict what Home Affairs said: true the same, false different, null not judged
 */
public record SameCandidate(UUID other, String dossier, String unitName, SameSubjectFact.Kind kind, Boolean verdict) {}
