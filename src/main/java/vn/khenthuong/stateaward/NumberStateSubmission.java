package vn.khenthuong.stateaward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.SignedFiles;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/** The clerk numbers, dates and seals the signed submission, and uploads it. */
@Component
class NumberStateSubmission extends StateListAct<NumberedSubmission> {

    private final StateListWriting writing;
    private final StateRules rules;
    private final SignedFiles signed;
    private final StatePapers papers;

    NumberStateSubmission(
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            StateRules rules,
            SignedFiles signed,
            StatePapers papers) {
        super("numberStateSubmission", NumberedSubmission.class, StateListPermissions::mayNumber, access, audit);
        this.writing = writing;
        this.rules = rules;
        this.signed = signed;
        this.papers = papers;
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, NumberedSubmission judgement) {
        List<Finding> findings = listSeen(list, judgement.listVersion());
        findings.addAll(papers.check(
                actor,
                list,
                judgement.number(),
                judgement.date(),
                judgement.file(),
                list.signedAt().atZone(CampaignZone.ZONE).toLocalDate()));
        if (judgement.file() != null) {
            Subject at = Subject.stateList(list.code().value());
            findings.addAll(signed.check(
                    new Subject(at.kind(), at.id(), "file", at.label()), judgement.file(), judgement.onPaper()));
        }
        findings.addAll(rules.ofLines(actor, list.standing()));
        return new ArrayList<>(findings);
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, NumberedSubmission judgement) {
        writing.numbered(list, judgement);
        papers.seal(judgement.file());
        writing.move(list, StateListState.SENDING);
        tell(actor, list, "state-list.numbered", judgement.number().strip());
        return Map.of();
    }
}
