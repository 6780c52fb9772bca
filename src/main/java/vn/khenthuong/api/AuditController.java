package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditFilter;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;

/** Who did what, when, on which ground; for inspectors and administrators. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "Nhật ký")
class AuditController {

    private static final int MOST = 200;

    private final AuditTrail audit;

    AuditController(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * A page of acts, newest first; what is left out is not filtered by.
     *
     * @param actor login
     * @param act stable name of the act, or its beginning up to a dot
     * @param subjectKind for example {@code proposal}
     * @param subject its id, for example {@code DL2026-00042}
     * @param from first instant
     * @param until first instant no longer shown
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    List<AuditEvent> page(
            Actor caller,
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) String act,
            @RequestParam(required = false) String subjectKind,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return audit.page(
                caller,
                new AuditFilter(actor, act, subjectKind, subject, from, until),
                Math.max(0, page),
                Math.min(MOST, Math.max(1, size)));
    }

    /** Erases the personal values recorded about one thing; the acts and their hashes stay. */
    @PostMapping("/erasure")
    Erased erase(Actor actor, @RequestBody Erasure erasure) {
        AuditSubject subject = new AuditSubject(
                Given.value(erasure.subjectKind(), "subjectKind"), Given.value(erasure.subject(), "subject"));
        return new Erased(audit.erasePersonal(actor, subject, Given.value(erasure.ground(), "ground")));
    }

    /**
     * What to erase.
     *
     * @param subjectKind for example {@code proposal}
     * @param subject its id
     * @param ground on which request or document
     */
    record Erasure(String subjectKind, String subject, String ground) {}

    /**
     * What was erased.
     *
     * @param acts how many acts had personal values
     */
    record Erased(int acts) {}
}
