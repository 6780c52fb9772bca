package vn.khenthuong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/** Prints the papers of the demo and stores them as their authors' uploads. */
@Component
@OnlyInDemo
class Papers {

    static final String REPORT = "report";
    private static final String AGREEMENT = "body-head-agreement";
    private static final String WORKPLACE = "workplace-confirmation";

    private final Prints prints;
    private final Files files;
    private final Units units;

    Papers(Prints prints, Files files, Units units) {
        this.prints = prints;
        this.files = files;
        this.units = units;
    }

    /** What lies in the dossier for this nominee, by dossier item: the report, and for temporary bodies two papers more. */
    Map<String, FileId> ofNominee(Actor by, Unit unit, Story.Entry entry, LocalDate day) {
        Map<String, FileId> papers = new LinkedHashMap<>();
        papers.put(
                REPORT,
                store(
                        by,
                        unit,
                        "bao-cao-thanh-tich-" + entry.key(),
                        prints.achievementReport(Texts.report(unit, entry), PrintFormat.PDF)));
        if (entry.line() != null) {
            Unit body = units.get(Backstage.ORGANISATION, new UnitCode(entry.line()));
            papers.put(
                    AGREEMENT,
                    store(
                            by,
                            unit,
                            "van-ban-dong-y-" + entry.key(),
                            prints.confirmation(Texts.agreement(body, entry, day), PrintFormat.PDF)));
            papers.put(
                    WORKPLACE,
                    store(
                            by,
                            unit,
                            "xac-nhan-noi-cong-tac-" + entry.key(),
                            prints.confirmation(Texts.workplace(unit, entry, day), PrintFormat.PDF)));
        }
        return papers;
    }

    /** Proof that a dossier came by iDesk. */
    FileId arrival(Actor by, Unit unit, StoryAct act) {
        return store(by, unit, "phieu-van-ban-den", prints.confirmation(Texts.arrival(unit, act), PrintFormat.PDF));
    }

    FileId minutes(Actor by, Unit unit, StoryAct act, CouncilMinutes minutes, DossierView dossier) {
        return store(
                by,
                unit,
                "bien-ban-hop-hoi-dong",
                prints.minutes(Texts.minutes(unit, act, minutes, dossier, by.fullName()), PrintFormat.PDF));
    }

    FileId letter(
            Actor by,
            Unit unit,
            String number,
            LocalDate date,
            LocalDate met,
            List<NomineeView> selected,
            String head) {
        return store(
                by,
                unit,
                "to-trinh",
                prints.submissionLetter(Texts.letter(unit, number, date, met, selected, head), PrintFormat.PDF));
    }

    FileId decision(Actor by, RoundView round, String number, LocalDate date) {
        List<NomineeView> agreed = round.standing().stream()
                .filter(line -> line.outcome() == LineOutcome.AGREE)
                .map(line -> line.nominee().nominee())
                .toList();
        Unit office = units.get(Backstage.ORGANISATION, new UnitCode("vpubnd"));
        return store(
                by,
                office,
                "quyet-dinh",
                prints.decision(
                        Texts.decision(
                                number,
                                date,
                                round.submissionNumber(),
                                round.submissionDate(),
                                Texts.of(agreed, NomineeKind.COLLECTIVE),
                                Texts.of(agreed, NomineeKind.INDIVIDUAL),
                                round.decidedOnBehalf()),
                        PrintFormat.PDF));
    }

    private FileId store(Actor by, Unit unit, String name, InputStream print) {
        try (print) {
            return files.store(by, unit.code(), name + ".pdf", print, "demo").id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
