package vn.khenthuong.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.commendation.Commendation;
import vn.khenthuong.commendation.Commendations;
import vn.khenthuong.document.CertificateData;
import vn.khenthuong.document.DecisionData;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.Letterhead;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.document.SignatureBlock;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Offices;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** The documents of an own award, in the head of the unit that grants it, for whoever may see the dossier. */
@Component
public class CommendationPrints {

    private final Dossiers dossiers;
    private final Commendations commendations;
    private final AwardRegister register;
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final Letterheads heads;
    private final Prints prints;
    private final CertificateSettings settings;

    CommendationPrints(
            Dossiers dossiers,
            Commendations commendations,
            AwardRegister register,
            Campaigns campaigns,
            Organisations organisations,
            Letterheads heads,
            Prints prints,
            CertificateSettings settings) {
        this.dossiers = dossiers;
        this.commendations = commendations;
        this.register = register;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.heads = heads;
        this.prints = prints;
        this.settings = settings;
    }

    /** The draft of the decision: who is granted, or whom the council selected while the head has not decided. */
    public Paper decision(Actor actor, ProposalCode code, PrintFormat format) {
        DossierView dossier = own(actor, code);
        Campaign campaign = campaign(actor, dossier);
        Optional<Commendation> decided = commendations.of(actor, code);
        List<NomineeView> granted = dossier.nominees().stream()
                .filter(one -> one.state() == NomineeState.SELECTED
                        || one.state() == NomineeState.LISTED
                        || one.state() == NomineeState.AWARDED)
                .toList();
        List<LetterData.Proposed> collectives = lines(granted, NomineeKind.COLLECTIVE);
        List<LetterData.Proposed> individuals = lines(granted, NomineeKind.INDIVIDUAL);
        String form = form(campaign, dossier);
        Unit unit = dossier.councilUnit();
        List<String> grounds = new ArrayList<>(List.of(heads.law(), Grounds.plan(campaign)));
        if (dossier.minutesDate() != null) {
            grounds.add("Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng " + Grounds.day(dossier.minutesDate()));
        }
        DecisionData data = new DecisionData(
                letterhead(unit, decided),
                "Về việc tặng " + form,
                authority(unit),
                grounds,
                List.of(
                        "Tặng %s cho %02d tập thể, %02d cá nhân đã có thành tích trong %s (có danh sách kèm theo)."
                                .formatted(
                                        form,
                                        collectives.size(),
                                        individuals.size(),
                                        campaign.plan().title().vi()),
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        "Các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành"
                                + " Quyết định này"),
                List.of("Như Điều 3", "Lưu: VT"),
                signature(unit, decided),
                "Tập thể, cá nhân được tặng " + form,
                collectives,
                individuals);
        return new Paper("Quyết định tặng " + form + " " + code, format, prints.decision(data, format));
    }

    /**
     * A sheet for each who was granted the award.
     *
     * @throws RefusedException before the decision is issued, because certificates bear its number and date
     */
    public Paper certificates(Actor actor, ProposalCode code) {
        DossierView dossier = own(actor, code);
        Campaign campaign = campaign(actor, dossier);
        Optional<Commendation> decided = commendations.of(actor, code);
        Commendation issued = decided.filter(Commendation::issued)
                .orElseThrow(() -> new RefusedException(Finding.invalid(
                        "certificate-not-issued",
                        Subject.proposal(code.value()),
                        "",
                        "",
                        "Chưa ban hành quyết định: Giấy khen ghi số và ngày quyết định, nên in được sau khi cấp số.",
                        "The decision is not issued yet: certificates bear its number and date.")));
        Unit unit = dossier.councilUnit();
        CertificateData data = new CertificateData(
                new CertificateData.Sheet(settings.width(), settings.height(), false, 0, 0),
                authority(unit),
                form(campaign, dossier).toUpperCase(Letterheads.VIETNAMESE),
                "Đã có thành tích trong " + campaign.plan().title().vi(),
                "Quyết định số " + issued.number() + " " + Grounds.day(issued.date()),
                letterhead(unit, decided).placeAndDate(),
                signature(unit, decided),
                heads.mark(),
                register.ofDossier(actor.organisation(), code).stream()
                        .map(award -> sheet(dossier, award))
                        .toList());
        return new Paper("Giấy khen " + code, PrintFormat.PDF, prints.certificates(data));
    }

    private static CertificateData.Certificate sheet(DossierView dossier, Award award) {
        String position = dossier.nominees().stream()
                .filter(one -> one.id().equals(award.nominee()))
                .map(one -> Grounds.position(award.name(), one))
                .findFirst()
                .orElse("");
        return new CertificateData.Certificate(award.name(), position, award.ordinal(), "");
    }

    private DossierView own(Actor actor, ProposalCode code) {
        DossierView dossier = dossiers.view(actor, code);
        if (!dossier.ownAward()) {
            throw NotPermittedException.unknown(code.value());
        }
        return dossier;
    }

    private Letterhead letterhead(Unit unit, Optional<Commendation> decided) {
        String number = decided.map(Commendation::number).orElse(null);
        var date = decided.map(Commendation::date).orElse(null);
        return decides(unit) ? heads.ofDecision(unit.organisation(), number, date) : heads.of(unit, number, date);
    }

    private SignatureBlock signature(Unit unit, Optional<Commendation> decided) {
        String login = decided.map(Commendation::decidedBy).orElse(null);
        boolean onBehalf = decided.map(Commendation::onBehalf).orElse(false);
        return decides(unit) ? heads.decider(unit.organisation(), login, onBehalf) : heads.head(unit, login, onBehalf);
    }

    private String authority(Unit unit) {
        Offices offices = organisations.get(unit.organisation()).offices();
        String authority = decides(unit)
                ? offices.deciding().head().full().vi()
                : UnitNames.headOf(unit, offices) + " " + UnitNames.inText(unit);
        return authority.toUpperCase(Letterheads.VIETNAMESE);
    }

    /** Whether it is the organisation's own head that grants. */
    private boolean decides(Unit unit) {
        return unit.code()
                .equals(organisations
                        .get(unit.organisation())
                        .offices()
                        .deciding()
                        .unit());
    }

    private static String form(Campaign campaign, DossierView dossier) {
        return Grounds.awardForm(campaign, dossier.awardForm()).replaceFirst(" của .*$", "");
    }

    private static List<LetterData.Proposed> lines(List<NomineeView> nominees, NomineeKind kind) {
        return nominees.stream()
                .filter(one -> one.typed().kind() == kind)
                .map(Grounds::line)
                .toList();
    }

    private Campaign campaign(Actor actor, DossierView dossier) {
        return campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
    }
}
