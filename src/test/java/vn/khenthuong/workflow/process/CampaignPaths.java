package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.campaign.CampaignAdministration;
import vn.khenthuong.campaign.DeadlineChange;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.emulation.LaunchInput;
import vn.khenthuong.emulation.Launches;
import vn.khenthuong.emulation.SummingUpInput;
import vn.khenthuong.emulation.SummingUps;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Route;

/** Every way through {@code campaign}; each path says which campaign walked before it takes it away again. */
final class CampaignPaths {

    private final Walk walk;
    private final ApplicationContext context;

    CampaignPaths(Walk walk, ApplicationContext context) {
        this.walk = walk;
        this.context = context;
    }

    Map<String, Consumer<Consumer<String>>> all() {
        return Map.of(
                "archived after its deadline", this::archived,
                "closed before its deadline", this::closedEarly,
                "without a deadline until a notice sets one", this::withoutDeadline);
    }

    /** Launched, reminded, over its deadline and given another, over that one, closed, summed up and archived. */
    private void archived(Consumer<String> walked) {
        try (OwnCampaign campaign = OwnCampaign.in(context)) {
            String code = campaign.code();
            launched(code);
            walk.job(code, "unitsReminderDue");
            walk.job(code, "deadlinePassed");
            walk.job(code, "reportsReminderDue");
            announce(code, walk.route.clock().plus(20, ChronoUnit.DAYS));
            walk.job(code, "deadlinePassed");
            close(code);
            summedUp(code);
            walk.job(code, "archiveCampaign");
            walked.accept(code);
        }
    }

    private void closedEarly(Consumer<String> walked) {
        try (OwnCampaign campaign = OwnCampaign.in(context)) {
            launched(campaign.code());
            close(campaign.code());
            walked.accept(campaign.code());
        }
    }

    private void withoutDeadline(Consumer<String> walked) {
        try (OwnCampaign campaign = OwnCampaign.withoutDeadline(context)) {
            String code = campaign.code();
            launched(code);
            walk.job(code, "reportsReminderDue");
            assertThat(walk.hasJob(code, "deadlinePassed")).isFalse();
            announce(code, walk.route.clock().plus(20, ChronoUnit.DAYS));
            walk.job(code, "deadlinePassed");
            close(code);
            walked.accept(code);
        }
    }

    void launched(String code) {
        context.getBean(Launches.class)
                .announce(walk.route.divisionHead(), code, new LaunchInput("Triển khai từ hôm nay.", null));
        walk.job(code, "announceCampaign");
    }

    void announce(String code, Instant deadline) {
        context.getBean(Deadlines.class)
                .announce(
                        Route.administrator(),
                        code,
                        new DeadlineChange("9/TB-SNV", walk.route.today(), deadline, null, null, "Gia hạn"));
    }

    void close(String code) {
        context.getBean(CampaignAdministration.class).close(Route.administrator(), code, "Đã tổng kết");
    }

    void summedUp(String code) {
        context.getBean(SummingUps.class)
                .record(walk.route.divisionHead(), code, new SummingUpInput("90/BC-SNV", walk.route.today()));
    }
}
