package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.notification.Mail;
import vn.khenthuong.notification.Outbox;
import vn.khenthuong.shared.Actor;

/** The mails that were written to units, without their texts; for administrators. */
@RestController
@RequestMapping("/api/mails")
@Tag(name = "Mails", description = "Thư điện tử")
class MailController {

    private static final int MOST = 200;

    private final Outbox outbox;

    MailController(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A page of mails, newest first.
     *
     * @param state all if left out
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    List<Mail> newest(
            Actor actor,
            @RequestParam(required = false) Mail.State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return outbox.newest(actor, state, Math.max(0, page), Math.min(MOST, Math.max(1, size)));
    }

    /** Tries a refused mail again. */
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(Actor actor, @PathVariable long id) {
        outbox.again(actor, id);
    }
}
