package vn.khenthuong.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.khenthuong.demo.PlayedDossier;
import vn.khenthuong.demo.RouteStep;

/**
 * Who does what on which day: units go on with their dossiers in the morning, the offices take what came first in the
 * afternoon, as many as they can. So queues grow where more comes in than one day's work. No clock, no database.
 */
final class Schedule {

    private static final Set<RouteStep> OFFICES = EnumSet.of(
            RouteStep.RETURN,
            RouteStep.ACCEPT,
            RouteStep.APPRAISE,
            RouteStep.APPROVE,
            RouteStep.SUBMIT,
            RouteStep.DECIDE);

    /** Steps that take an appraiser's time. */
    private static final Set<RouteStep> APPRAISERS = EnumSet.of(RouteStep.RETURN, RouteStep.ACCEPT, RouteStep.APPRAISE);

    /** On which day of the week a list of all that is approved goes up. Configuration of the play, no rule. */
    private static final DayOfWeek LIST_DAY = DayOfWeek.THURSDAY;

    /** Of four steps of a unit one takes a day longer. */
    private static final int DAWDLING = 4;

    private final Map<String, Running> running = new LinkedHashMap<>();
    private final int perDay;
    private final Random random;

    private static final class Running {
        private final Deque<RouteStep> left;
        private final boolean own;
        private LocalDate from;

        private Running(PlayedDossier dossier) {
            left = new ArrayDeque<>(dossier.steps());
            own = dossier.steps().contains(RouteStep.GRANT);
            from = dossier.begins();
        }

        private boolean due(LocalDate day) {
            return !left.isEmpty() && !from.isAfter(day);
        }

        private boolean byOffices() {
            return OFFICES.contains(left.peek()) || (!own && left.peek() == RouteStep.ISSUE);
        }
    }

    /** @param perDay how many dossiers the appraisers take up on a day, and their head approves */
    Schedule(List<PlayedDossier> dossiers, int perDay, long seed) {
        dossiers.forEach(dossier -> running.put(dossier.key(), new Running(dossier)));
        this.perDay = perDay;
        this.random = new Random(seed);
    }

    /** What the units do on the morning of a working day. */
    List<Act> morning(LocalDate day) {
        return running.entrySet().stream()
                .filter(entry -> entry.getValue().due(day) && !entry.getValue().byOffices())
                .map(Schedule::act)
                .toList();
    }

    /** What the offices do on its afternoon. */
    List<Act> afternoon(LocalDate day) {
        List<Map.Entry<String, Running>> waiting = running.entrySet().stream()
                .filter(entry -> entry.getValue().due(day) && entry.getValue().byOffices())
                .sorted(Comparator.comparing(entry -> entry.getValue().from))
                .toList();
        List<Act> acts = new ArrayList<>();
        waiting.stream()
                .filter(entry -> APPRAISERS.contains(entry.getValue().left.peek()))
                .limit(perDay)
                .map(Schedule::act)
                .forEach(acts::add);
        waiting.stream()
                .filter(entry -> entry.getValue().left.peek() == RouteStep.APPROVE)
                .limit(perDay)
                .map(Schedule::act)
                .forEach(acts::add);
        waiting.stream()
                .filter(entry -> entry.getValue().left.peek() == RouteStep.DECIDE
                        || entry.getValue().left.peek() == RouteStep.ISSUE)
                .map(Schedule::act)
                .forEach(acts::add);
        List<String> listed = waiting.stream()
                .filter(entry -> entry.getValue().left.peek() == RouteStep.SUBMIT)
                .map(Map.Entry::getKey)
                .toList();
        if (!listed.isEmpty() && day.getDayOfWeek() == LIST_DAY) {
            acts.add(new Act(listed, RouteStep.SUBMIT));
        }
        return acts;
    }

    /** It was done: the next step of each dossier may follow from the next day on. */
    void done(Act act, LocalDate day) {
        for (String key : act.dossiers()) {
            Running dossier = running.get(key);
            dossier.left.poll();
            boolean offices = !dossier.left.isEmpty() && dossier.byOffices();
            dossier.from = day.plusDays(offices || random.nextInt(DAWDLING) > 0 ? 1 : 2);
            if (act.step() == RouteStep.SUBMIT && !key.equals(act.first())) {
                // The list is decided and issued once, by the first dossier on it.
                dossier.left.clear();
            }
        }
    }

    /** A rule stood against it: these dossiers go no further. */
    void stopped(Act act) {
        act.dossiers().forEach(key -> running.get(key).left.clear());
    }

    /** Nobody has anything left to do. */
    boolean over() {
        return running.values().stream().allMatch(dossier -> dossier.left.isEmpty());
    }

    private static Act act(Map.Entry<String, Running> entry) {
        return new Act(List.of(entry.getKey()), entry.getValue().left.peek());
    }
}
