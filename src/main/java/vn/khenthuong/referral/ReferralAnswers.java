package vn.khenthuong.referral;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.proposal.ReferredNominees;
import vn.khenthuong.proposal.ReferredNominees.Standing;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;

/**
 * Brings down what came of nominees above. It looks again and again rather than being told, so that no way on which a dossier above
 * can end is forgotten, and a program that was down catches up; each referral is answered in a transaction of its own.
 */
@Component
class ReferralAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralAnswers.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReferralTable table;
    private final ReferredNominees referred;
    private final NomineesForDecision nominees;
    private final AwardRegister register;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ReferralAnswers(
            ReferralTable table,
            ReferredNominees referred,
            NomineesForDecision nominees,
            AwardRegister register,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.table = table;
        this.referred = referred;
        this.nominees = nominees;
        this.register = register;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${khenthuong.referrals.rounds}")
    void round() {
        try {
            answerAll();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The database did not answer; referrals are looked at again later ({})",
                    away.getClass().getSimpleName());
        }
    }

    void answerAll() {
        for (UUID id : table.taken()) {
            try {
                transaction.executeWithoutResult(status -> answer(id));
            } catch (IllegalStateException odd) {
                // One that cannot be answered keeps no other from its answer.
                LOG.error("Referral {} could not be answered", id, odd);
            }
        }
    }

    private void answer(UUID id) {
        Referral referral = table.lock(id)
                .filter(found -> found.state() == ReferralState.TAKEN)
                .orElse(null);
        if (referral == null) {
            return;
        }
        List<Referral.Line> open =
                referral.lines().stream().filter(Referral.Line::open).toList();
        Map<NomineeId, Standing> standings = referred.standings(
                referral.aboveOrganisation(),
                open.stream().map(Referral.Line::above).filter(Objects::nonNull).toList());
        Map<NomineeId, String> awarded = new HashMap<>();
        Map<NomineeId, String> back = new HashMap<>();
        for (Referral.Line line : open) {
            Standing standing = standings.getOrDefault(
                    line.above(), new Standing(false, true, "Cấp trên đã bỏ trường hợp này khỏi hồ sơ"));
            if (standing.awarded()) {
                awarded.put(line.nominee(), award(referral, line, standing));
            } else if (standing.over()) {
                back.put(line.nominee(), "Cấp trên: " + standing.text());
            }
        }
        if (awarded.isEmpty() && back.isEmpty()) {
            return;
        }
        awarded.forEach((nominee, text) -> table.close(referral, nominee, true, text));
        back.forEach((nominee, text) -> table.close(referral, nominee, false, text));
        Actor program = Actor.system(referral.organisation());
        enter(program, referral, awarded);
        referred.answered(program, referral.dossier(), awarded, back);
        audit.record(
                program,
                "referral.answered",
                AuditSubject.proposal(referral.dossier()),
                awarded.size() + " được khen thưởng, " + back.size() + " không",
                Map.of());
        if (awarded.size() + back.size() == open.size()) {
            table.settled(referral);
        }
    }

    private String award(Referral referral, Referral.Line line, Standing standing) {
        return granted(referral.aboveOrganisation(), referral, line)
                .map(entry -> "Quyết định số " + entry.decisionNumber() + " ngày " + DAY.format(entry.decisionDate()))
                .orElse(standing.text());
    }

    private Optional<Award> granted(OrganisationCode above, Referral referral, Referral.Line line) {
        return register.ofDossier(above, referral.aboveDossier()).stream()
                .filter(entry -> Objects.equals(entry.nominee(), line.above()))
                .findFirst();
    }

    /** The register below learns of the award, so that nobody is awarded there for the same. */
    private void enter(Actor program, Referral referral, Map<NomineeId, String> awarded) {
        Map<NomineeId, AwaitingNominee> below = nominees.listed(referral.organisation(), awarded.keySet()).stream()
                .collect(Collectors.toMap(one -> one.nominee().id(), one -> one));
        for (Referral.Line line : referral.lines()) {
            AwaitingNominee one = below.get(line.nominee());
            if (one != null) {
                granted(referral.aboveOrganisation(), referral, line)
                        .ifPresent(entry -> register.enter(
                                program,
                                new Award(
                                        UUID.randomUUID(),
                                        referral.campaign(),
                                        entry.awardForm(),
                                        null,
                                        null,
                                        one.unit().code(),
                                        one.nominee().typed().body(),
                                        one.nominee().typed().kind(),
                                        one.nominee().name(),
                                        one.nominee().typed().birthDate(),
                                        one.citizenHash(),
                                        entry.decisionNumber(),
                                        entry.decisionDate(),
                                        null)));
            }
        }
    }
}
