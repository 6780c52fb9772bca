package vn.khenthuong.portal.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Criterion;
import vn.khenthuong.campaign.Moves;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.RuleComparison;
import vn.khenthuong.proposal.RuleRun;
import vn.khenthuong.proposal.RunDossier;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Role;

/** Puts what came of trying rules on the page, a part of the dossiers at a time. */
@Component
class TrialPage {

    private static final int SIZE = 15;

    /** Sent along with a form, and nothing of what is shown. */
    private static final Set<String> NO_PARTS = Set.of("_csrf", "version", "to");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CampaignZone.ZONE);

    ModelAndView start(String path, Map<String, String> typed) {
        return new ModelAndView("campaign/trial")
                .addObject("path", path)
                .addObject("typed", typed)
                .addObject("usual", TrialForm.USUAL_DOSSIERS)
                .addObject("madeUp", TrialForm.MADE_UP)
                .addObject("found", FindingList.none());
    }

    /** What can be moved, as it is now. */
    void moving(ModelAndView page, Campaign rules, Instant deadline) {
        List<Criterion> measured = rules.plan().criteria().stream()
                .filter(criterion -> criterion.measure() != null)
                .toList();
        page.addObject("rules", rules)
                .addObject("measured", measured)
                .addObject("deadline", deadline)
                .addObject("deadlineTyped", deadline == null ? "" : MOMENT.format(deadline));
    }

    /** Whether the values may be copied into a next version. */
    void mayCopy(ModelAndView page, Actor actor, Campaign campaign) {
        page.addObject("mayCopy", campaign.open() && actor.has(Role.ORGANISATION_ADMINISTRATOR));
    }

    ModelAndView compared(ModelAndView page, RuleComparison comparison, Moves moves, Map<String, String> typed) {
        List<RuleComparison.Turned> turned = comparison.turned().stream()
                .filter(one -> comparison.after().later() == 0 || one.out() || one.in())
                .toList();
        int number = number(typed, "turned");
        page.addObject("comparison", comparison)
                .addObject("moves", moves)
                .addObject("turnedAll", turned.size())
                .addObject(
                        "turned",
                        turned.stream().skip((long) number * SIZE).limit(SIZE).toList())
                .addObject("turnedNumber", number)
                .addObject("turnedMore", turned.size() > (number + 1) * SIZE)
                .addObject("turnedPath", path(page, typed, Set.of("turned")));
        return ran(page, comparison.after(), typed);
    }

    ModelAndView ran(ModelAndView page, RuleRun run, Map<String, String> typed) {
        List<RunDossier> dossiers = run.dossiers().stream()
                .filter(one -> typed.get("show") == null
                        || typed.get("show").isEmpty()
                        || one.outcome().name().equals(typed.get("show")))
                .toList();
        int number = number(typed, "page");
        return page.addObject("run", run)
                .addObject("counts", counts(run))
                .addObject(
                        "dossiers",
                        dossiers.stream().skip((long) number * SIZE).limit(SIZE).toList())
                .addObject("shown", dossiers.size())
                .addObject("number", number)
                .addObject("more", dossiers.size() > (number + 1) * SIZE)
                .addObject("pagePath", path(page, typed, Set.of("page")))
                .addObject("showPath", path(page, typed, Set.of("show", "page")));
    }

    private static Map<String, Integer> counts(RuleRun run) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RunDossier.Outcome outcome : RunDossier.Outcome.values()) {
            counts.put(outcome.name(), run.count(outcome));
        }
        return counts;
    }

    /** The address of what is shown, without some of its parts. */
    private static String path(ModelAndView page, Map<String, String> typed, Set<String> without) {
        StringBuilder address = new StringBuilder((String) page.getModel().get("path")).append("?to=results");
        typed.forEach((name, value) -> {
            if (!without.contains(name) && !NO_PARTS.contains(name) && !value.isBlank()) {
                address.append('&')
                        .append(UriUtils.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private static int number(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "0");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
