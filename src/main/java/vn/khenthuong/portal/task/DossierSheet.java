package vn.khenthuong.portal.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.commendation.Commendation;
import vn.khenthuong.council.Meeting;
import vn.khenthuong.document.PdfSignature;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.emulation.Work;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ReturnPoint;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Text;

/**
 * A whole dossier as one page shows it, whoever reads it: everything that the reader may see, ready to be drawn.
 *
 * @param limited whether the plan sets numbers that its nominees may count on
 * @param findings what the rules say at the stage where the dossier is, of the dossier and of every nominee
 * @param meetings the council's meetings, newest first
 * @param appraisal null for readers who may not see the office's working notes
 * @param commendation what the head decided on an own award; null on another way and before
 * @param documents those of the dossier itself; a nominee's own stand with the nominee
 * @param people full names by login, of everybody named in the sheet
 * @param items what each dossier item is called, by key
 * @param readsRegister whether the reader may look through the register of awards
 * @param works what the unit registered for the campaign, by last day
 * @param worksLinked whether the reader may open them
 * @param today the day by which works are late
 */
public record DossierSheet(
        DossierView dossier,
        String campaignTitle,
        Text awardForm,
        boolean limited,
        List<NomineeCard> nominees,
        List<Finding> findings,
        List<QuotaUse> quota,
        List<Meeting> meetings,
        AppraisalSheet appraisal,
        Commendation commendation,
        List<Paper> documents,
        Map<String, String> people,
        Map<String, String> items,
        boolean readsRegister,
        List<Work> works,
        boolean worksLinked,
        LocalDate today) {

    /** A document with what is known of its file. */
    public record Paper(DossierDocument document, StoredFile file, List<PdfSignature> signatures) {}

    /** What was found of the signatures in a document of this sheet. */
    public List<PdfSignature> signatures(DossierDocument document) {
        return java.util.stream.Stream.concat(
                        documents.stream(), nominees.stream().flatMap(card -> card.documents().stream()))
                .filter(paper -> paper.document().id().equals(document.id()))
                .findFirst()
                .map(Paper::signatures)
                .orElse(List.of());
    }

    /** The full name behind a login; the login itself where nobody has it any more. */
    public String person(String userId) {
        return userId == null ? "" : people.getOrDefault(userId, userId);
    }

    /** What a dossier item is called. */
    public String item(String key) {
        return items.getOrDefault(key, key);
    }

    /** What a nominee is called; empty for the whole dossier. */
    public String name(NomineeId id) {
        return nominees.stream()
                .map(NomineeCard::view)
                .filter(nominee -> nominee.id().equals(id))
                .map(NomineeView::name)
                .findFirst()
                .orElse("");
    }

    /** Findings that are about no single nominee. */
    public List<Finding> general() {
        return findings.stream()
                .filter(finding -> nominees.stream().noneMatch(card -> card.view()
                        .id()
                        .toString()
                        .equals(finding.subject().id())))
                .toList();
    }

    /** The file, if it is one of this sheet's. */
    public StoredFile file(FileId id) {
        return java.util.stream.Stream.concat(
                        documents.stream(), nominees.stream().flatMap(card -> card.documents().stream()))
                .map(Paper::file)
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What still waits for the unit's answer. */
    public List<ReturnPoint> openPoints() {
        return dossier.openPoints();
    }
}
