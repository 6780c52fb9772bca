package vn.khenthuong.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that the rules may know of one dossier.
 *
 * @param code the dossier's code
 * @param unitName the submitting unit
 * @param nominees every nominee that is not withdrawn, refused or passed over
 * @param quota every limit that touches these nominees
 * @param documents keys of the dossier items that are attached as sound PDFs (plan V.1.b)
 * @param notPdf names of attached files that are no sound PDF
 * @param minutesDate day of the council's meeting, null if none
 * @param letterDate day of the submission letter, null if none
 * @param letterNumber number and symbol of the letter, null if none
 * @param sentAt the instant to judge against the deadline: the instant of this sending, or the first sending's; null in a draft
 * @param deadline exclusive, the newest notice's or this dossier's own
 * @param sentBefore whether the dossier was sent before (returned for completion): it keeps its first instant
 * @param addedAfterDeadline whether a nominee was added or replaced after the deadline
 * @param changedWhileReturned keys of what changed while returned
 * @param returnPoints keys of what the return asked for
 */
public record DossierFacts(
        String code,
        String unitName,
        List<NomineeFacts> nominees,
        List<QuotaUse> quota,
        Set<String> documents,
        Set<String> notPdf,
        LocalDate minutesDate,
        LocalDate letterDate,
        String letterNumber,
        Instant sentAt,
        Instant deadline,
        boolean sentBefore,
        boolean addedAfterDeadline,
        Set<String> changedWhileReturned,
        Set<String> returnPoints) {}
