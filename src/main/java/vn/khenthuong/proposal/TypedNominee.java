package vn.khenthuong.proposal;

import java.time.Instant;

/**
 * What somebody typed about a nominee and did not save yet.
 *
 * @param content as the door that kept it wrote it
 * @param revision counts its savings from 1; whoever keeps a newer one says which they saw
 */
public record TypedNominee(String content, int revision, Instant savedAt) {}
