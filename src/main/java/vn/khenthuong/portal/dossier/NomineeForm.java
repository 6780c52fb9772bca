package vn.khenthuong.portal.dossier;

import static vn.khenthuong.portal.Typed.typed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * The inputs of one nominee as they were typed, so that nothing is lost when something cannot be read.
 *
 * @param version of the dossier that the person saw
 * @param citizenNumber empty keeps what is stored
 * @param citizenRemove ticked to remove the stored number
 */
record NomineeForm(
        Integer version,
        NomineeKind kind,
        String name,
        String certificateName,
        String birthDate,
        String female,
        String citizenNumber,
        Boolean citizenRemove,
        String jobTitle,
        String workplace,
        String body,
        String managingUnit,
        String subjectType,
        String awardForm,
        String achievementFrom,
        String achievementTo,
        String achievement,
        Boolean directWorker,
        String voters,
        String voted,
        String allDeputiesElected,
        String reElection,
        String finishedOnTime,
        String studied,
        String ballots,
        String invalidBallots,
        String reportedAt,
        List<String> attested) {

    NomineeForm {
        // In one order, however the browser or the database gave them, so that equal ones are equal.
        attested = attested == null ? List.of() : List.copyOf(new TreeSet<>(attested));
        // A browser sends nothing for a box that is not ticked.
        citizenRemove = Boolean.TRUE.equals(citizenRemove);
        directWorker = Boolean.TRUE.equals(directWorker);
    }

    /** @param managing null where it must be chosen, because the unit also proposes for bodies without staff (stand A16) */
    static NomineeForm empty(NomineeKind kind, int version, UnitCode body, UnitCode managing) {
        return new NomineeForm(
                version,
                kind,
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                body.value(),
                typed(managing),
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of());
    }

    static NomineeForm of(NomineeDraft stored, int version) {
        return new NomineeForm(
                version,
                stored.kind(),
                typed(stored.name()),
                typed(stored.certificateName()),
                typed(stored.birthDate()),
                typed(stored.female()),
                "",
                false,
                typed(stored.jobTitle()),
                typed(stored.workplace()),
                typed(stored.body()),
                typed(stored.managingUnit()),
                typed(stored.subjectType()),
                typed(stored.awardForm()),
                typed(stored.achievementFrom()),
                typed(stored.achievementTo()),
                typed(stored.achievement()),
                stored.directWorker(),
                typed(stored.voters()),
                typed(stored.voted()),
                typed(stored.allDeputiesElected()),
                typed(stored.reElection()),
                typed(stored.finishedOnTime()),
                typed(stored.figures().studied()),
                typed(stored.figures().ballots()),
                typed(stored.figures().invalidBallots()),
                typed(stored.figures().reportedAt()),
                List.copyOf(stored.attested()));
    }

    /** The same inputs on a newer version of the dossier. */
    NomineeForm at(int newer) {
        return new NomineeForm(
                newer,
                kind,
                name,
                certificateName,
                birthDate,
                female,
                citizenNumber,
                citizenRemove,
                jobTitle,
                workplace,
                body,
                managingUnit,
                subjectType,
                awardForm,
                achievementFrom,
                achievementTo,
                achievement,
                directWorker,
                voters,
                voted,
                allDeputiesElected,
                reElection,
                finishedOnTime,
                studied,
                ballots,
                invalidBallots,
                reportedAt,
                attested);
    }

    /** A form without a version is an old one, which is never saved over something newer. */
    int seenVersion() {
        return version == null ? -1 : version;
    }

    /** @throws vn.khenthuong.shared.RefusedException with everything that cannot be read */
    NomineeDraft read(String id) {
        FormReader reader = new FormReader(Subject.nominee(id, name == null ? "" : name));
        NomineeDraft draft = new NomineeDraft(
                kind,
                FormReader.text(name),
                FormReader.text(certificateName),
                reader.day("birthDate", "Ngày sinh", birthDate),
                choice(female),
                citizenRemove ? "" : FormReader.digits(citizenNumber),
                FormReader.text(jobTitle),
                FormReader.text(workplace),
                unit(body),
                unit(managingUnit),
                FormReader.text(subjectType),
                FormReader.text(awardForm),
                reader.day("achievementFrom", "Thành tích từ ngày", achievementFrom),
                reader.day("achievementTo", "Thành tích đến ngày", achievementTo),
                FormReader.text(achievement),
                directWorker,
                reader.whole("voters", "Tổng số cử tri", voters),
                reader.whole("voted", "Số cử tri đã đi bầu", voted),
                choice(allDeputiesElected),
                choice(reElection),
                choice(finishedOnTime),
                new LocalFigures(
                        reader.whole("studied", "Số cử tri đã học tập Luật bầu cử", studied),
                        reader.whole("ballots", "Số phiếu thu vào", ballots),
                        reader.whole("invalidBallots", "Số phiếu không hợp lệ", invalidBallots),
                        reader.moment("reportedAt", reportedAt)),
                Set.copyOf(attested));
        reader.refuseIfAny();
        return draft;
    }

    private static Boolean choice(String typed) {
        return typed == null || typed.isBlank() ? null : Boolean.valueOf(typed);
    }

    /** A code that no unit can have is refused like one that no unit has. */
    private static UnitCode unit(String typed) {
        String text = FormReader.text(typed);
        return text == null ? null : new UnitCode(text);
    }
}
