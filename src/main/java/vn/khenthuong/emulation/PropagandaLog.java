package vn.khenthuong.emulation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/** What units told the public about a campaign. Links are kept and shown, never opened by the program. */
@Service
@Transactional
public class PropagandaLog {

    /** The most rows of one page. */
    public static final int MOST = 200;

    private static final int LONGEST_LINK = 1000;

    private final RunningCampaigns campaigns;
    private final PropagandaTable table;
    private final AuditTrail audit;
    private final Clock clock;

    PropagandaLog(RunningCampaigns campaigns, PropagandaTable table, AuditTrail audit, Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters what the unit told the public.
     *
     * @throws NotPermittedException if the actor may not write for the unit; as unknown if there is no such campaign or unit
     * @throws RefusedException with everything that is missing or no address, or if the campaign is closed
     */
    public Propaganda enter(Actor actor, String campaign, UnitCode unit, PropagandaInput input) {
        campaigns.known(actor, campaign);
        Unit whose = campaigns.participant(actor, unit);
        new EmulationPermissions(actor).requireWritingFor(unit, "enter propaganda");
        campaigns.running(actor, campaign);
        LocalDate today = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        String link = input.link() == null ? "" : input.link().strip();
        check(input, link, today).refuseIfAny();
        Propaganda entry = new Propaganda(
                UUID.randomUUID(),
                campaign,
                whose.code(),
                input.date(),
                input.medium(),
                input.title().strip(),
                link,
                actor.userId(),
                clock.instant());
        table.insert(actor.organisation(), entry);
        record(actor, entry, "propaganda.entered");
        return entry;
    }

    private static InputCheck check(PropagandaInput input, String link, LocalDate today) {
        return new InputCheck(RunningCampaigns.subject("propaganda", ""))
                .that(
                        input.date() != null && !input.date().isAfter(today),
                        "propaganda-date",
                        "date",
                        String.valueOf(input.date()),
                        "hôm nay hoặc trước đó",
                        "Ngày đăng, phát còn thiếu hoặc sau hôm nay.",
                        "The day of publication is missing or in the future.")
                .that(
                        input.medium() != null,
                        "input-required",
                        "medium",
                        "",
                        "",
                        "Chưa chọn phương tiện.",
                        "Choose the medium.")
                .required("title", "Tiêu đề", input.title(), InputCheck.SHORT_TEXT)
                .that(
                        link.isEmpty() || address(link),
                        "propaganda-link",
                        "link",
                        link.length() > 200 ? link.substring(0, 200) : link,
                        "https://…",
                        "Địa chỉ phải bắt đầu bằng http:// hoặc https://, không có khoảng trắng, tối đa 1.000 ký tự; để trống"
                                + " nếu không có.",
                        "A link begins with http:// or https://, without blanks, at most 1,000 characters; leave it empty if"
                                + " there is none.");
    }

    /** An address of the web with a host, and without a name and password that would be shown to everybody. */
    static boolean address(String link) {
        try {
            URI address = new URI(link);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return link.length() <= LONGEST_LINK
                    && (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Takes an entry back, while the campaign runs. */
    public void remove(Actor actor, UUID id) {
        Propaganda entry = table.find(actor.organisation(), id)
                .filter(found -> new EmulationPermissions(actor).sees(found.unit()))
                .orElseThrow(() -> NotPermittedException.unknown(String.valueOf(id)));
        new EmulationPermissions(actor).requireWritingFor(entry.unit(), "remove propaganda");
        campaigns.running(actor, entry.campaign());
        table.delete(id);
        record(actor, entry, "propaganda.removed");
    }

    /**
     * The log, a page at a time: of the actor's own units, or of all for who sees all.
     *
     * @param page from 0
     * @param size 1 to {@value #MOST}
     * @throws NotPermittedException as unknown if there is no such campaign, or the unit asked for is another's
     */
    @Transactional(readOnly = true)
    public PropagandaList page(Actor actor, String campaign, PropagandaFilter filter, int page, int size) {
        campaigns.known(actor, campaign);
        if (page < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page from 0 with 1 to " + MOST + " rows");
        }
        Collection<UnitCode> whose = new EmulationPermissions(actor).whose(filter.unit());
        return new PropagandaList(
                table.page(actor.organisation(), campaign, whose, filter, page, size),
                table.counts(actor.organisation(), campaign, whose, filter));
    }

    private void record(Actor actor, Propaganda entry, String act) {
        audit.record(
                actor,
                entry.unit().value(),
                act,
                AuditSubject.campaign(entry.campaign()),
                entry.date() + ", " + entry.medium() + ", " + entry.title(),
                Map.of());
    }
}
