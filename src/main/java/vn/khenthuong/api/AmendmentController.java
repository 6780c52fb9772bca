package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.amendment.AmendmentInput;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.AmendmentPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;

/** Corrections, revocations and new certificates after a decision. Their judgements are tasks. */
@RestController
@RequestMapping("/api/amendments")
@Tag(name = "Amendments", description = "Đính chính, hủy bỏ, cấp đổi, cấp lại")
class AmendmentController {

    private final Amendments amendments;
    private final AmendmentPrints prints;

    AmendmentController(Amendments amendments, AmendmentPrints prints) {
        this.amendments = amendments;
        this.prints = prints;
    }

    /** Asks for an amendment of an award; the director's task follows. */
    @PostMapping
    ResponseEntity<AmendmentResponse> open(Actor actor, @RequestBody AmendmentInput amendment) {
        AmendmentCode code = amendments.open(actor, amendment);
        return ResponseEntity.status(HttpStatus.CREATED).body(AmendmentResponse.of(amendments.view(actor, code)));
    }

    /**
     * The amendments of one award, the oldest first.
     *
     * @param award the register's entry
     */
    @GetMapping
    List<AmendmentResponse> ofAward(Actor actor, @RequestParam UUID award) {
        return amendments.ofAward(actor, award).stream()
                .map(AmendmentResponse::of)
                .toList();
    }

    /** One amendment. */
    @GetMapping("/{code}")
    AmendmentResponse one(Actor actor, @PathVariable AmendmentCode code) {
        return AmendmentResponse.of(amendments.view(actor, code));
    }

    /** The submission to the Chairman. */
    @GetMapping("/{code}/prints/letter")
    ResponseEntity<Resource> letter(
            Actor actor, @PathVariable AmendmentCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.letter(actor, code, format).asDownload();
    }

    /** The draft of the decision. */
    @GetMapping("/{code}/prints/decision")
    ResponseEntity<Resource> decision(
            Actor actor, @PathVariable AmendmentCode code, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.decision(actor, code, format).asDownload();
    }
}
