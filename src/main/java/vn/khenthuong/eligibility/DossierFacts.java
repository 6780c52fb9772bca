package vn.khenthuong.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Words;

/**
 * All that the rules may know of one dossier. Collections may be given as null for "none".
 *
 * @param route which way the dossier goes; never null
 * @param code the dossier's code
 * @param unitName the submitting unit
 * @param at the instant of judging, from the Clock; never null
 * @param nominees every nominee that is not withdrawn, refused or passed over; at {@link Stage#SELECTION} every
 *     candidate, the selected ones marked
 * @param quota every limit that touches these nominees
 * @param documents keys of the dossier items that are attached as sound PDFs (plan V.1.b)
 * @param repeatedFiles documents with the same content as another one of this dossier
 * @param minutesDate day of the council's meeting, null if none
 * @param letterDate day of the submission letter, null if none
 * @param letterNumber number and symbol of the letter, null if none
 * @param sentAt the instant to judge against the deadline: the instant of this sending, or the first sending's; null in a draft
 * @param deadline exclusive, the newest notice's or this dossier's own; null if the plan sets none
 * @param sentBefore whether the dossier was sent before (returned for completion): it keeps its first instant
 * @param words how the dossier's organisation calls its offices; rules write {@code [appraiser]}
 */
public record DossierFacts(
        Route route,
        String code,
        String unitName,
        Instant at,
        List<NomineeFacts> nominees,
        List<QuotaUse> quota,
        Set<String> documents,
        List<RepeatedFile> repeatedFiles,
        LocalDate minutesDate,
        LocalDate letterDate,
        String letterNumber,
        Instant sentAt,
        Instant deadline,
        boolean sentBefore,
        Words words) {

    public DossierFacts {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(words, "words");
        nominees = nominees == null ? List.of() : List.copyOf(nominees);
        quota = quota == null ? List.of() : List.copyOf(quota);
        documents = documents == null ? Set.of() : Set.copyOf(documents);
        repeatedFiles = repeatedFiles == null ? List.of() : List.copyOf(repeatedFiles);
    }

    /** The day of judging, as people in the province call it. */
    public LocalDate today() {
        return at.atZone(CampaignZone.ZONE).toLocalDate();
    }
}
