package vn.khenthuong.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.security.CurrentActor;
import vn.khenthuong.shared.Actor;

/**
 * Which of several open campaigns the person works on: what was chosen since signing in, or else the one opened last. Pages
 * show its numbers and its deadline; what is begun on them names it, so that another choice in a second window changes
 * nothing on a page that is already shown.
 */
@Component("campaignAtHand")
public class CampaignAtHand {

    private static final String OPEN = CampaignAtHand.class.getName();
    private static final String CHOSEN = OPEN + ".chosen";

    private final Campaigns campaigns;
    private final CurrentActor reader;

    CampaignAtHand(Campaigns campaigns, CurrentActor reader) {
        this.campaigns = campaigns;
        this.reader = reader;
    }

    /** Empty if none is open. */
    public Optional<Campaign> of(Actor actor) {
        List<Campaign> open = open(actor);
        Object chosen =
                RequestContextHolder.currentRequestAttributes().getAttribute(CHOSEN, RequestAttributes.SCOPE_SESSION);
        return open.stream()
                .filter(campaign -> campaign.code().equals(chosen))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** For templates: its code; empty if none is open. */
    public String code() {
        return of(reader.require()).map(Campaign::code).orElse("");
    }

    /** For templates: the open campaigns, to choose from; empty where there is no choice. */
    public List<Choice> choices() {
        List<Campaign> open = open(reader.require());
        return open.size() < 2
                ? List.of()
                : open.stream()
                        .map(campaign -> Choice.of(
                                campaign.code(), campaign.plan().title().in(LocaleContextHolder.getLocale())))
                        .toList();
    }

    /** From now on, until signing out. @param code anything; what is not the code of an open campaign changes nothing */
    public void choose(Actor actor, String code) {
        if (open(actor).stream().anyMatch(campaign -> campaign.code().equals(code))) {
            RequestContextHolder.currentRequestAttributes().setAttribute(CHOSEN, code, RequestAttributes.SCOPE_SESSION);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Campaign> open(Actor actor) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object known = request.getAttribute(OPEN, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof List<?> open) {
            return (List<Campaign>) open;
        }
        List<Campaign> open = campaigns.open(actor.organisation());
        request.setAttribute(OPEN, open, RequestAttributes.SCOPE_REQUEST);
        return open;
    }
}
