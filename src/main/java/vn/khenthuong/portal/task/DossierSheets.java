package vn.khenthuong.portal.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.appraisal.AppraisalSheets;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.commendation.Commendations;
import vn.khenthuong.council.Meeting;
import vn.khenthuong.council.Meetings;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PdfSignature;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.emulation.EmulationPermissions;
import vn.khenthuong.emulation.RegisteredWorks;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.portal.task.DossierSheet.Paper;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.ReturnItems;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;

/** Gathers all that one reader may see of a dossier. */
@Component
public class DossierSheets {

    private final Dossiers dossiers;
    private final Meetings meetings;
    private final AppraisalSheets appraisals;
    private final Commendations commendations;
    private final Campaigns campaigns;
    private final NomineeCards cards;
    private final People people;
    private final Files files;
    private final AwardRegister register;
    private final RegisteredWorks works;

    DossierSheets(
            Dossiers dossiers,
            Meetings meetings,
            AppraisalSheets appraisals,
            Commendations commendations,
            Campaigns campaigns,
            NomineeCards cards,
            People people,
            Files files,
            AwardRegister register,
            RegisteredWorks works) {
        this.dossiers = dossiers;
        this.meetings = meetings;
        this.appraisals = appraisals;
        this.commendations = commendations;
        this.campaigns = campaigns;
        this.cards = cards;
        this.people = people;
        this.files = files;
        this.register = register;
        this.works = works;
    }

    /** @throws NotPermittedException as unknown if the actor may not see the dossier */
    public DossierSheet of(Actor actor, ProposalCode code) {
        DossierView dossier = dossiers.view(actor, code);
        Campaign campaign = campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
        List<Finding> findings =
                dossier.state().ended() ? List.of() : dossiers.findings(actor, code, stage(dossier.state()));
        List<Meeting> held = meetings.of(actor, code);
        List<Paper> papers = papers(dossier);
        return new DossierSheet(
                dossier,
                campaign.plan().title().vi(),
                campaign.plan()
                        .awardForm(dossier.awardForm())
                        .map(Plan.AwardForm::name)
                        .orElse(new Text(dossier.awardForm(), dossier.awardForm())),
                campaign.rules().limited() && !dossier.ownAward(),
                cards.of(actor, dossier, campaign, findings, held, papers),
                findings,
                dossiers.quota(actor, code),
                held,
                appraisal(actor, code),
                commendations.of(actor, code).orElse(null),
                papers.stream().filter(p -> p.document().nominee() == null).toList(),
                names(actor),
                items(campaign),
                register.readableBy(actor),
                works.ofUnit(
                        actor.organisation(), dossier.campaign(), dossier.unit().code()),
                new EmulationPermissions(actor).sees(dossier.unit().code()),
                works.today());
    }

    /** What is asked of a dossier where it stands now. */
    static Stage stage(ProposalState state) {
        return switch (state) {
            case DRAFT -> Stage.DRAFT;
            case COUNCIL -> Stage.SELECTION;
            case SIGNING, NUMBERING, READY, GRANTING, ISSUING, SENT, RETURNED -> Stage.SENDING;
            case APPRAISAL, APPROVAL -> Stage.APPRAISAL;
            default -> Stage.DECISION;
        };
    }

    private AppraisalSheet appraisal(Actor actor, ProposalCode code) {
        try {
            return appraisals.of(actor, code);
        } catch (NotPermittedException notForUnits) {
            return null;
        }
    }

    private List<Paper> papers(DossierView dossier) {
        List<FileId> ids =
                dossier.documents().stream().map(DossierDocument::file).toList();
        Map<FileId, StoredFile> known = files.infos(ids);
        Map<FileId, List<PdfSignature>> signatures = files.signatures(ids);
        return dossier.documents().stream()
                .map(document -> new Paper(
                        document, known.get(document.file()), signatures.getOrDefault(document.file(), List.of())))
                .toList();
    }

    private Map<String, String> names(Actor actor) {
        Map<String, String> names = people.all(actor.organisation()).stream()
                .collect(Collectors.toMap(Person::userId, DossierSheets::named, (a, b) -> a));
        names.put("system", "Hệ thống");
        return names;
    }

    static String named(Person person) {
        return person.positionTitle().isBlank()
                ? person.fullName()
                : person.fullName() + " (" + person.positionTitle() + ")";
    }

    private static Map<String, String> items(Campaign campaign) {
        Map<String, String> items = campaign.plan().dossierItems().stream()
                .filter(item -> item.upload())
                .collect(Collectors.toMap(
                        item -> item.key(), item -> item.text().vi(), (a, b) -> a, LinkedHashMap::new));
        return Stream.concat(
                        items.entrySet().stream(),
                        Stream.of(
                                Map.entry(ReturnItems.NOMINEE, "Thông tin của trường hợp"),
                                Map.entry(ReturnItems.NAME, "Tên của tập thể, cá nhân")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
