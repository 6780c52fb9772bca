package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * Lists of dossiers, a page at a time: only what is shown is read, however many there are. What the query leaves out is what
 * {@link ProposalPermissions#mayView} denies; it is asked once more for every row.
 */
@Service
@Transactional(readOnly = true)
public class DossierLists {

    /** The most rows of one page. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final DossierAccess access;
    private final PersonHolds holds;
    private final Units units;
    private final Lateness lateness;
    private final Campaigns campaigns;

    DossierLists(
            JdbcClient jdbc,
            Proposals proposals,
            DossierAccess access,
            PersonHolds holds,
            Units units,
            Lateness lateness,
            Campaigns campaigns) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.access = access;
        this.holds = holds;
        this.units = units;
        this.lateness = lateness;
        this.campaigns = campaigns;
    }

    /**
     * Dossiers of the actor's own units, newest first, and those from iDesk that the actor entered.
     *
     * @param page from 0
     * @param size 1 to {@value #MOST}
     */
    public DossierList mine(Actor actor, DossierFilter filter, int page, int size) {
        return list(actor, mine(actor), filter, "p.id desc", page, size);
    }

    /**
     * Dossiers that were sent, the newest sending first, for those who work on or inspect them; the inspector sees the
     * unsent ones too, after the others.
     *
     * @param page from 0
     * @param size 1 to {@value #MOST}
     * @throws NotPermittedException if the actor belongs neither to Home Affairs nor is inspector
     */
    public DossierList sent(Actor actor, DossierFilter filter, int page, int size) {
        return list(actor, sent(actor), filter, "p.sent_at desc nulls last, p.id desc", page, size);
    }

    /**
     * The newest drafts that the actor's units write and the actor may go on with.
     *
     * @param most 1 to {@value #MOST}
     */
    public List<DossierRow> drafts(Actor actor, int most) {
        List<String> written = actor.units().stream()
                .filter(unit -> actor.hasIn(unit, Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY))
                .map(UnitCode::value)
                .toList();
        if (written.isEmpty()) {
            return List.of();
        }
        Where drafts = new Where(actor, "p.unit in (:written) and p.state = 'DRAFT'", Map.of("written", written));
        return rows(actor, ids(drafts, "p.id desc", 0, most));
    }

    /** How many dossiers are in each state, of those that {@link #sent} lists. */
    public Map<ProposalState, Integer> statesOfSent(Actor actor) {
        return states(sent(actor));
    }

    private static Where mine(Actor actor) {
        List<String> own = actor.units().stream().map(UnitCode::value).toList();
        List<String> either = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!own.isEmpty()) {
            either.add("p.unit in (:own)");
            either.add("(p.council_unit in (:own) and p.council_unit <> p.unit and exists (select 1 from dossier_part d"
                    + " where d.proposal_id = p.id and d.part = 'BROUGHT'))");
            values.put("own", own);
        }
        if (actor.has(Role.APPRAISER)) {
            either.add("(p.created_by = :actor and p.channel = 'IDESK')");
            values.put("actor", actor.userId());
        }
        return new Where(actor, either.isEmpty() ? "false" : String.join(" or ", either), values);
    }

    private static Where sent(Actor actor) {
        if (!actor.has(Role.INSPECTOR, Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR)) {
            throw NotPermittedException.act("list", "sent dossiers");
        }
        String seen = actor.has(Role.INSPECTOR)
                ? "true"
                : "(p.sent_at is not null or (p.route = 'UNIT' and p.state = 'DECIDED'))";
        return new Where(actor, seen, Map.of());
    }

    private DossierList list(Actor actor, Where where, DossierFilter filter, String order, int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page from 0 with 1 to " + MOST + " rows");
        }
        Map<ProposalState, Integer> states = states(where);
        Where wanted = where.and(filter, unitsNamed(actor, filter.text()));
        int found = filter.equals(DossierFilter.ALL)
                ? states.values().stream().mapToInt(Integer::intValue).sum()
                : jdbc.sql("select count(*)" + wanted.sql())
                        .params(wanted.values())
                        .query(Integer.class)
                        .single();
        return new DossierList(rows(actor, ids(wanted, order, page, size)), found, states);
    }

    private List<Long> ids(Where wanted, String order, int page, int size) {
        return jdbc.sql("select p.id" + wanted.sql() + " order by " + order + " limit :size offset :first")
                .params(wanted.values())
                .param("size", size)
                .param("first", (long) page * size)
                .query(Long.class)
                .list();
    }

    private Map<ProposalState, Integer> states(Where where) {
        Map<ProposalState, Integer> states = new EnumMap<>(ProposalState.class);
        jdbc.sql("select p.state, count(*) as how_many" + where.sql() + " group by p.state")
                .params(where.values())
                .query(row -> {
                    states.put(ProposalState.valueOf(row.getString("state")), row.getInt("how_many"));
                });
        return states;
    }

    private List<String> unitsNamed(Actor actor, String text) {
        String wanted = FoldedName.of(text).value();
        return wanted.isEmpty()
                ? List.of()
                : units.submitting(actor.organisation()).stream()
                        .filter(unit -> FoldedName.of(unit.name()).value().contains(wanted))
                        .map(Unit::code)
                        .map(UnitCode::value)
                        .toList();
    }

    private List<DossierRow> rows(Actor actor, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Proposal> read =
                proposals.withIds(ids).stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
        List<Proposal> seen = ids.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .filter(proposal ->
                        access.permissions(proposal, actor, Map.of()).mayView())
                .toList();
        Map<NomineeId, List<Hold>> held =
                holds.inForce(seen.stream().flatMap(p -> p.nominees().stream()).toList());
        Map<UnitCode, String> names = new HashMap<>();
        Predicate<Proposal> late = lateness.ofList();
        Map<String, Text> forms = forms(actor.organisation());
        return seen.stream()
                .map(p -> new DossierRow(
                        p.code(),
                        p.unit(),
                        names.computeIfAbsent(p.unit(), unit -> units.get(p.organisation(), unit)
                                .name()),
                        forms.get(p.campaign() + " " + p.awardForm()),
                        p.state(),
                        late.test(p),
                        (int) p.nominees().stream()
                                .filter(n -> !n.state().out())
                                .count(),
                        (int) p.nominees().stream()
                                .filter(n -> held.containsKey(n.id()))
                                .count(),
                        p.changedAt(),
                        p.sentAt()))
                .toList();
    }

    /** What the forms of the campaigns are called, by campaign and key; empty where all are called the same. */
    private Map<String, Text> forms(OrganisationCode organisation) {
        Map<String, Text> forms = new HashMap<>();
        campaigns.all(organisation).forEach(campaign -> campaign.plan()
                .awardForms()
                .forEach(form -> forms.put(campaign.code() + " " + form.key(), form.name())));
        return Set.copyOf(forms.values()).size() > 1 ? forms : Map.of();
    }

    /** A condition on {@code proposal p} with its values. */
    private record Where(String sql, Map<String, Object> values) {

        Where(Actor actor, String condition, Map<String, Object> values) {
            this(
                    " from proposal p where p.organisation = :organisation and (" + condition + ")",
                    with(values, "organisation", actor.organisation().value()));
        }

        Where and(DossierFilter filter, List<String> unitsNamed) {
            String narrower = sql;
            Map<String, Object> more = values;
            if (filter.state() != null) {
                narrower += " and p.state = :state";
                more = with(more, "state", filter.state().name());
            }
            if (!filter.text().isEmpty()) {
                narrower += " and (position(:text in lower(p.code)) > 0"
                        + (unitsNamed.isEmpty() ? ")" : " or p.unit in (:named))");
                more = with(more, "text", filter.text().toLowerCase(Locale.ROOT));
                if (!unitsNamed.isEmpty()) {
                    more = with(more, "named", unitsNamed);
                }
            }
            return new Where(narrower, more);
        }

        private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
            Map<String, Object> more = new HashMap<>(values);
            more.put(name, value);
            return more;
        }
    }
}
