package vn.khenthuong.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.SignedFiles;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** What every decision needs before it is recorded, whatever it decides: number, date, sealed file, signatures. */
@Service
@Transactional(readOnly = true)
public class SealedDecisionCheck {

    /** The longest number and abbreviation, in characters. */
    public static final int LONGEST_NUMBER = 60;

    private final DecisionNumbers numbers;
    private final Files files;
    private final SignedFiles signed;
    private final Clock clock;

    SealedDecisionCheck(DecisionNumbers numbers, Files files, SignedFiles signed, Clock clock) {
        this.numbers = numbers;
        this.files = files;
        this.signed = signed;
        this.clock = clock;
    }

    /**
     * @param at what is decided on; the findings point at its fields {@code number}, {@code date} and {@code file}
     * @param decidedAt when the one who has the power decided; the decision's date is that day or later, and not after today
     * @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not read the file
     */
    public List<Finding> check(Actor actor, Subject at, SealedDecision decision, Instant decidedAt) {
        return check(actor, at, null, decision, decidedAt);
    }

    /**
     * As {@link #check(Actor, Subject, SealedDecision, Instant)}, of a decision that a unit numbers itself.
     *
     * @param issuer the unit; null for the organisation
     */
    public List<Finding> check(Actor actor, Subject at, UnitCode issuer, SealedDecision decision, Instant decidedAt) {
        List<Finding> findings = new ArrayList<>(new InputCheck(at)
                .required("number", "Số, ký hiệu quyết định", decision.number(), LONGEST_NUMBER)
                .that(
                        decision.date() != null
                                && !decision.date().isAfter(day(clock.instant()))
                                && !decision.date().isBefore(day(decidedAt)),
                        "decision-date",
                        "date",
                        "",
                        "",
                        "Ngày quyết định còn thiếu, sau hôm nay hoặc trước ngày người có thẩm quyền quyết định.",
                        "The decision's date is missing, in the future or before it was decided.")
                .that(
                        decision.file() != null,
                        "input-required",
                        "file",
                        "",
                        "",
                        "Chưa tải lên quyết định đã ký, đóng dấu (PDF).",
                        "The sealed decision (PDF) is missing.")
                .findings());
        if (decision.number() != null
                && decision.date() != null
                && numbers.taken(actor.organisation(), issuer, decision.number(), decision.date())) {
            findings.add(DecisionNumbers.refusal(at));
        }
        if (decision.file() != null) {
            files.info(actor, decision.file());
            findings.addAll(signed.check(
                    new Subject(at.kind(), at.id(), "file", at.label()), decision.file(), decision.onPaper()));
        }
        return findings;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CampaignZone.ZONE).toLocalDate();
    }
}
