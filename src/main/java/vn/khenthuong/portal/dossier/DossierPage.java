package vn.khenthuong.portal.dossier;

import java.util.List;
import java.util.Optional;
import vn.khenthuong.decision.DecisionNotice;
import vn.khenthuong.eligibility.PlanRules.Item;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.Countdown;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.portal.task.DossierSheet;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.QuotaMeter;
import vn.khenthuong.proposal.ReturnItems;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workflow.OpenTask;
import vn.khenthuong.workflow.ProcessProgress.Progress;
import vn.khenthuong.workflow.ProcessProgress.Step;
import vn.khenthuong.workflow.ProcessProgress.Usual;

/**
 * A dossier with all that its reader may do now.
 *
 * @param sheet the dossier itself
 * @param tasks what waits for the reader on it
 * @param progress null before it enters its process
 * @param dossierItems documents of the whole dossier that a unit uploads here
 * @param nomineeItems documents of each nominee that a unit uploads here
 * @param usual how long the step where it is takes usually; null if too few were done, or it waits for no person
 * @param meters the quota while it is drafted; empty afterwards
 * @param appraisalNotice whether Home Affairs refused somebody of it, or nobody completed them in time
 * @param told decisions on it whose letters have left, newest first
 */
record DossierPage(
        DossierSheet sheet,
        List<OpenTask> tasks,
        Progress progress,
        Usual usual,
        Countdown countdown,
        List<Choice> dossierItems,
        List<Choice> nomineeItems,
        List<QuotaMeter> meters,
        boolean appraisalNotice,
        List<DecisionNotice.Told> told) {

    private static final String NAME_UNREAD = "certificateRead";

    public DossierView dossier() {
        return sheet.dossier();
    }

    public FindingList findings() {
        return new FindingList(sheet.findings());
    }

    /** What waits for somebody on it now, whoever that is. */
    public List<Step> openSteps() {
        return progress == null
                ? List.of()
                : progress.steps().stream().filter(Step::open).toList();
    }

    /** The unit writes here: a draft, or what Home Affairs listed. */
    public boolean writing() {
        return dossier().may().mayDraft() || completing();
    }

    public boolean completing() {
        return dossier().may().mayComplete() && !dossier().openPoints().isEmpty();
    }

    /** Single nominees were returned while the others go on; the whole dossier has a task of its own. */
    public boolean sendingBack() {
        return completing()
                && tasks.stream().noneMatch(task -> task.step().equals("completeDossier"))
                && dossier().nominees().stream().anyMatch(n -> n.state() == NomineeState.RETURNED);
    }

    public boolean mayEdit(NomineeId nominee) {
        return dossier().mayChange(nominee, ReturnItems.NOMINEE);
    }

    public boolean mayUpload(NomineeId nominee, String item) {
        return dossier().mayChange(nominee, item);
    }

    public List<Choice> items(NomineeId nominee) {
        return (nominee == null ? dossierItems : nomineeItems)
                .stream()
                        .filter(item -> mayUpload(nominee, item.value()))
                        .filter(item -> !laterStep(item.value()))
                        .toList();
    }

    /** What is still to be done about a nominee: all that the checks of this page and of its form say of it. */
    public List<Finding> incomplete(NomineeId nominee) {
        return findings().all().stream()
                .filter(finding ->
                        about(finding).filter(one -> one.id().equals(nominee)).isPresent())
                .toList();
    }

    /** Where that is done: in its form, or where names are read if nothing else is left; null if not by this reader. */
    public String whereToComplete(NomineeId nominee) {
        boolean read = incomplete(nominee).stream()
                .allMatch(finding -> NAME_UNREAD.equals(finding.subject().field()));
        String path = "/dossiers/" + dossier().code();
        if (read && dossier().may().mayReadNames()) {
            return path + "/names#nominee-" + nominee;
        }
        return mayEdit(nominee) ? path + "/nominees/" + nominee : null;
    }

    /** How many names for the certificates nobody has read yet. */
    public long unreadNames() {
        return dossier().nominees().stream()
                .filter(nominee -> !nominee.state().out() && nominee.nameReading() == null)
                .count();
    }

    public boolean mayHold() {
        return dossier().may().mayHold()
                || (dossier().state().unsent()
                        && dossier().may().actor().hasIn(dossier().unit().code(), Role.AWARD_OFFICER, Role.HEAD));
    }

    public boolean mayLift(NomineeView nominee) {
        return nominee.held() && (mayHold() || dossier().may().mayLift());
    }

    /** What could still be withdrawn one by one. */
    public boolean mayWithdrawNominees() {
        return dossier().may().mayWithdraw() && !dossier().state().unsent();
    }

    public boolean mayWithdraw(NomineeView nominee) {
        return mayWithdrawNominees()
                && nominee.state().openAfterSending()
                && nominee.state() != NomineeState.LISTED
                && nominee.state() != NomineeState.REFERRED;
    }

    /** Whether anything can be done with single nominees. */
    public boolean actsOffered() {
        return dossier().nominees().stream().anyMatch(nominee -> offered(nominee));
    }

    /** Whether anything can be done with this nominee. */
    public boolean offered(NomineeView nominee) {
        return mayLift(nominee)
                || (!nominee.state().out()
                        && (mayHold()
                                || mayWithdraw(nominee)
                                || (dossier().may().maySupplement() && nominee.state() == NomineeState.SUSPENDED)));
    }

    public List<QuotaUse> quota() {
        return sheet.quota();
    }

    /** The nominee that a finding is about; empty if none. */
    public String named(Finding finding) {
        return about(finding).map(NomineeView::name).orElse("");
    }

    /** Where a finding can be put right, null if not here. */
    public String link(Finding finding) {
        String path = "/dossiers/" + dossier().code();
        Optional<NomineeView> nominee = about(finding);
        if (nominee.isPresent()) {
            NomineeId id = nominee.get().id();
            if (NAME_UNREAD.equals(finding.subject().field())) {
                return dossier().may().mayReadNames() ? path + "/names#nominee-" + id : null;
            }
            boolean paper = nomineeItems.stream()
                    .anyMatch(item -> item.value().equals(finding.subject().field()));
            if (paper || finding.subject().kind() == Subject.Kind.DOCUMENT) {
                return writing() ? path + "#papers-" + id : null;
            }
            return mayEdit(id)
                    ? path + "/nominees/" + id + "#" + finding.subject().field()
                    : null;
        }
        return writing()
                        && finding.subject().kind() == Subject.Kind.DOCUMENT
                        && !laterStep(finding.subject().id())
                ? path + "#papers-dossier"
                : null;
    }

    /** Letter and minutes are uploaded where they are made, so a draft does not ask for them. */
    private boolean laterStep(String item) {
        return dossier().may().mayDraft() && (item.equals(Item.LETTER) || item.equals(Item.MINUTES));
    }

    private Optional<NomineeView> about(Finding finding) {
        return dossier().nominees().stream()
                .filter(nominee ->
                        finding.subject().id().startsWith(nominee.id().toString()))
                .findFirst();
    }
}
