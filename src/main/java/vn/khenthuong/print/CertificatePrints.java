package vn.khenthuong.print;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.Certificate;
import vn.khenthuong.decision.Certificates;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.document.CertificateData;
import vn.khenthuong.document.Letterhead;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RoundCode;

/** The certificates of an issued decision, a sheet each, for whoever may see the round. */
@Component
@EnableConfigurationProperties(CertificateSettings.class)
public class CertificatePrints {

    private final Certificates certificates;
    private final Rounds rounds;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;
    private final CertificateSettings settings;
    private final String publicUrl;

    /** @param publicUrl where people find the program; empty: certificates bear no QR code */
    CertificatePrints(
            Certificates certificates,
            Rounds rounds,
            Campaigns campaigns,
            Letterheads heads,
            Prints prints,
            CertificateSettings settings,
            @Value("${khenthuong.public-url:}") String publicUrl) {
        this.certificates = certificates;
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /**
     * @throws vn.khenthuong.shared.RefusedException before the decision is issued, for a number that nobody has, for a
     *     sheet moved too far, and where a name differs from the decision
     */
    public Paper of(Actor actor, RoundCode code, CertificateChoice choice) {
        choice.check(code);
        List<Certificate> some = certificates.of(actor, code, choice.ordinal());
        RoundView round = rounds.view(actor, code);
        Campaign campaign = campaigns
                .byCode(actor.organisation(), round.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(round.campaign()));
        String name = Grounds.awardForm(campaign).replaceFirst(" của .*$", "");
        Letterhead head = heads.ofDecision(actor.organisation(), round.decisionNumber(), round.decisionDate());
        CertificateData data = new CertificateData(
                new CertificateData.Sheet(
                        settings.width(), settings.height(), choice.printed(), choice.right(), choice.down()),
                heads.authority(actor.organisation()),
                name.toUpperCase(Letterheads.VIETNAMESE),
                "Đã có thành tích trong " + campaign.plan().title().vi(),
                "Quyết định số " + round.decisionNumber() + " " + Grounds.day(round.decisionDate()),
                head.placeAndDate(),
                heads.decider(actor.organisation(), round.decidedBy(), round.decidedOnBehalf()),
                heads.mark(),
                some.stream().map(this::sheet).toList());
        return new Paper(name + " " + code, PrintFormat.PDF, prints.certificates(data));
    }

    private CertificateData.Certificate sheet(Certificate certificate) {
        return new CertificateData.Certificate(
                certificate.name(),
                Grounds.position(certificate.name(), certificate.nominee().nominee()),
                certificate.award().ordinal(),
                publicUrl.isEmpty() ? "" : publicUrl + "/verify/" + certificate.key());
    }
}
