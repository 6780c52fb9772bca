package vn.khenthuong.support;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * A campaign of a district that carries out the province's, with a dossier whose nominees were recommended there. While it is made it
 * is the district's newest; afterwards it is older than every other, so that no other test begins a dossier in it.
 */
public final class LowerCampaign {

    public static final OrganisationCode DISTRICT = new OrganisationCode("caobanghuyen");
    private static final AtomicInteger NEXT = new AtomicInteger();

    public final Route route;
    public final String code;
    public final ProposalCode dossier;
    private final UnitCode unit;

    private LowerCampaign(Route route, String code, UnitCode unit, ProposalCode dossier) {
        this.route = route;
        this.code = code;
        this.unit = unit;
        this.dossier = dossier;
    }

    /** @param nominees how many are recommended, 1 or 2 */
    public static LowerCampaign of(ApplicationContext context, int nominees) {
        int number = NEXT.incrementAndGet();
        String code = "thu-cap-duoi-" + number;
        OtherOrganisation.open(
                context,
                DISTRICT,
                "Giấy khen của Chủ tịch UBND huyện",
                code,
                "CD%04d".formatted(number),
                """

                parent:
                  campaign: { organisation: daklak, code: dak-lak-2026 }
                  clause: { ref: KH mẫu, quote: Thực hiện phong trào của tỉnh }
                """);
        Route route = new Route(context, DISTRICT);
        UnitCode unit = new UnitCode("ttvhtt");
        ProposalCode dossier = route.sent(
                unit,
                IntStream.range(0, nominees)
                        .mapToObj(i -> attested(context, route.individual(unit)))
                        .toList());
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        context.getBean(JdbcClient.class)
                .sql("update campaign set opened_at = opened_at - interval '40 years' where code = ?")
                .param(code)
                .update();
        return new LowerCampaign(route, code, unit, dossier);
    }

    private static NomineeDraft attested(ApplicationContext context, NomineeDraft draft) {
        Set<String> criteria =
                context
                        .getBean(Campaigns.class)
                        .open(DISTRICT)
                        .get(0)
                        .rules()
                        .criteriaOf(CriteriaSet.INDIVIDUAL)
                        .stream()
                        .map(criterion -> criterion.key())
                        .collect(Collectors.toSet());
        return Drafts.with(Drafts.subject(draft, "anybody"), "attested", criteria);
    }

    public Actor director() {
        return route.person(route.office(), Role.DIRECTOR);
    }

    public Actor officer() {
        return route.officer(unit);
    }

    public List<NomineeView> nominees() {
        return route.view(unit, dossier).nominees();
    }

    public Set<NomineeId> ids() {
        return nominees().stream().map(NomineeView::id).collect(Collectors.toSet());
    }
}
