package vn.khenthuong.stateaward;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;

/** The officer says where and since when the list is public; the council meets after that time (Law, Art. 84(5)). */
@Component
class PublishStateList extends StateListAct<Publication> {

    private static final int LONGEST_PLACE = 500;

    private final StateListWriting writing;
    private final WorkingDays workingDays;
    private final StatePapers papers;

    PublishStateList(
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            WorkingDays workingDays,
            StatePapers papers) {
        super("publishStateList", Publication.class, StateListPermissions::mayPublish, access, audit);
        this.writing = writing;
        this.workingDays = workingDays;
        this.papers = papers;
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, Publication judgement) {
        return input(list)
                .required("place", "Nơi công khai", judgement.place(), LONGEST_PLACE)
                .that(
                        judgement.publishedOn() != null
                                && !judgement.publishedOn().isAfter(papers.today())
                                && !judgement
                                        .publishedOn()
                                        .isBefore(list.openedAt()
                                                .atZone(CampaignZone.ZONE)
                                                .toLocalDate()),
                        "state-paper-date",
                        "publishedOn",
                        "",
                        "",
                        "Ngày công khai còn thiếu, sau hôm nay hoặc trước ngày lập danh sách.",
                        "The day of publication is missing, in the future or before the list was opened.")
                .findings();
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, Publication judgement) {
        Instant over = workingDays.endOf(
                judgement.publishedOn().atStartOfDay(CampaignZone.ZONE).toInstant(), list.publicationDays());
        writing.published(list, judgement, over);
        writing.move(list, StateListState.PUBLISHED);
        tell(actor, list, "state-list.published", judgement.publishedOn() + ", " + list.publicationDays() + " ngày");
        return Map.of();
    }
}
