package vn.khenthuong.stateaward;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;

/** The clerk says that the package went to the Ministry. From now on the list waits for answers and changes no more. */
@Component
class SendStatePackage extends StateListAct<SentPackage> {

    private static final int LONGEST_REFERENCE = 200;

    private final StateListWriting writing;
    private final StateRules rules;
    private final StatePapers papers;

    SendStatePackage(
            StateListAccess access, AuditTrail audit, StateListWriting writing, StateRules rules, StatePapers papers) {
        super("sendStatePackage", SentPackage.class, StateListPermissions::maySend, access, audit);
        this.writing = writing;
        this.rules = rules;
        this.papers = papers;
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, SentPackage judgement) {
        List<Finding> findings = listSeen(list, judgement.listVersion());
        findings.addAll(input(list)
                .required("reference", "Số gửi, biên nhận", judgement.reference(), LONGEST_REFERENCE)
                .that(
                        judgement.sentOn() != null
                                && !judgement.sentOn().isAfter(papers.today())
                                && !judgement.sentOn().isBefore(list.submissionDate()),
                        "state-paper-date",
                        "sentOn",
                        "",
                        "≥ " + list.submissionDate(),
                        "Ngày gửi còn thiếu, sau hôm nay hoặc trước ngày tờ trình.",
                        "The day of sending is missing, in the future or before the submission's date.")
                .findings());
        findings.addAll(rules.ofLines(actor, list.standing()));
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, SentPackage judgement) {
        writing.sent(list, actor, judgement);
        writing.move(list, StateListState.ANSWERING);
        tell(
                actor,
                list,
                "state-list.sent",
                judgement.sentOn() + ", " + judgement.reference().strip());
        return Map.of();
    }
}
