package vn.khenthuong.portal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditFilter;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.People;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.Subject;

/** Who did what, when, on which ground. */
@Controller
class AuditPageController {

    private static final int PAGE = 50;

    private final AuditTrail audit;
    private final People people;

    AuditPageController(AuditTrail audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    @GetMapping("/audit")
    String page(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        FormReader reader = new FormReader(Subject.proposal("audit"));
        LocalDate from = reader.day("from", "Từ ngày", typed.get("from"));
        LocalDate until = reader.day("until", "Đến ngày", typed.get("until"));
        AuditFilter filter = new AuditFilter(
                FormReader.text(typed.get("actor")),
                FormReader.text(typed.get("act")),
                null,
                FormReader.text(typed.get("subject")),
                start(from),
                until == null ? null : start(until.plusDays(1)));
        int number = Math.max(0, page);
        List<AuditEvent> events = audit.page(actor, filter, number, PAGE);
        model.addAttribute("events", events);
        model.addAttribute("more", events.size() == PAGE);
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        model.addAttribute("path", path(typed));
        model.addAttribute("found", new FindingList(reader.findings()));
        model.addAttribute("people", people.names(actor.organisation()));
        return "audit/page";
    }

    /** This list again, for its further pages. */
    private static String path(Map<String, String> typed) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/audit");
        List.of("actor", "act", "subject", "from", "until").stream()
                .filter(name -> FormReader.text(typed.get(name)) != null)
                .forEach(name -> path.queryParam(name, typed.get(name)));
        return path.build().toUriString();
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(CampaignZone.ZONE).toInstant();
    }
}
