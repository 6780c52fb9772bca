package vn.khenthuong.shared;

import java.time.Instant;

/**
 * When the request that is being answered had arrived completely: the instant by which a deadline is judged, whatever the
 * request waited for afterwards.
 */
public interface Arrival {

    /** The Clock's instant then; its instant now outside a request and for a request too large to be taken in at once. */
    Instant instant();
}
