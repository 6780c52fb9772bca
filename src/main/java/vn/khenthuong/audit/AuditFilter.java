package vn.khenthuong.audit;

import java.time.Instant;

/**
 * Which acts to show; null means "any".
 *
 * @param actor the login
 * @param act stable name of the act, or its beginning up to a dot
 * @param subjectKind kind of the subject
 * @param subject the subject's id
 * @param from first instant
 * @param until first instant no longer shown
 */
public record AuditFilter(String actor, String act, String subjectKind, String subject, Instant from, Instant until) {

    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}
