package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.notification.Notice;
import vn.khenthuong.notification.Notices;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** Who the caller is, and what the caller's units must know. */
@RestController
@RequestMapping("/api")
@Tag(name = "Me", description = "Người đang đăng nhập")
class MeController {

    private static final int MOST = 200;

    private final Notices notices;

    MeController(Notices notices) {
        this.notices = notices;
    }

    /** The caller with the roles of this instant. */
    @GetMapping("/me")
    Me me(Actor actor) {
        return new Me(actor.userId(), actor.fullName(), actor.organisation(), List.copyOf(actor.assignments()));
    }

    /**
     * The newest notices to the caller's units.
     *
     * @param limit 1 to 200
     */
    @GetMapping("/notices")
    List<NoticeResponse> notices(Actor actor, @RequestParam(defaultValue = "50") int limit, Language language) {
        return notices.of(actor, Math.min(MOST, Math.max(1, limit))).stream()
                .map(notice -> NoticeResponse.of(notice, language))
                .toList();
    }

    /**
     * The caller.
     *
     * @param userId login
     * @param fullName as shown on screens
     * @param organisation whose records the caller may touch
     * @param roles roles held now
     */
    record Me(String userId, String fullName, OrganisationCode organisation, List<Assignment> roles) {}

    /**
     * A notice.
     *
     * @param unit whom it is for
     * @param dossier which dossier
     * @param kind what happened
     * @param text the same in words
     * @param createdAt when
     */
    record NoticeResponse(UnitCode unit, ProposalCode dossier, Notice.Kind kind, String text, Instant createdAt) {

        static NoticeResponse of(Notice notice, Language language) {
            return new NoticeResponse(
                    notice.unit(),
                    notice.dossier(),
                    notice.kind(),
                    language.of(notice.kind().text()),
                    notice.createdAt());
        }
    }
}
