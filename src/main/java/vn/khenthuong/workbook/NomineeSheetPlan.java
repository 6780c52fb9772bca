package vn.khenthuong.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Criterion;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workbook.Column.Option;
import vn.khenthuong.workbook.Column.Type;

/** Lays out the sheets of a dossier: the columns of the nominee's form, with what the plan and the unit allow in each. */
@Component
class NomineeSheetPlan {

    /** The workbook goes from hand to hand inside Vietnamese offices. */
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Units units;
    private final MessageSource messages;

    NomineeSheetPlan(Dossiers dossiers, Campaigns campaigns, Units units, MessageSource messages) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.units = units;
        this.messages = messages;
    }

    /**
     * The sheets of one dossier.
     *
     * @param documents keys of what is uploaded as PDFs later
     */
    record Laid(DossierView dossier, Campaign campaign, List<NomineeSheet> sheets, List<String> documents) {}

    /** @throws NotPermittedException unless the actor may write the draft */
    Laid of(Actor actor, ProposalCode code) {
        DossierView dossier = dossiers.view(actor, code);
        dossier.may().require(dossier.may().mayDraft(), "import nominees", code.value());
        Campaign campaign = campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
        Columns columns = new Columns(campaign, dossier.unit());
        return new Laid(
                dossier,
                campaign,
                List.of(columns.sheet(NomineeKind.INDIVIDUAL), columns.sheet(NomineeKind.COLLECTIVE)),
                campaign.plan().dossierItems().stream()
                        .map(Plan.DossierItem::key)
                        .toList());
    }

    private String word(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    /** The columns of one dossier's sheets. */
    private final class Columns {

        private final Campaign campaign;
        private final Plan plan;
        private final Unit unit;
        private final List<Unit> bodies;
        private final List<Option> managers;
        private final List<Option> yesNo =
                List.of(new Option("true", word("choice.yes")), new Option("false", word("choice.no")));

        private Columns(Campaign campaign, Unit unit) {
            this.campaign = campaign;
            this.plan = campaign.plan();
            this.unit = unit;
            this.bodies = units.bodiesFor(unit.organisation(), unit.code());
            this.managers = named(Stream.concat(
                            Stream.of(unit),
                            Stream.concat(
                                    units.below(unit.organisation(), unit.code()).stream(),
                                    units.all(unit.organisation()).stream()))
                    .filter(candidate -> !candidate.kind().temporary())
                    .distinct()
                    .toList());
        }

        private NomineeSheet sheet(NomineeKind kind) {
            boolean individual = kind == NomineeKind.INDIVIDUAL;
            List<Column> columns = new ArrayList<>();
            columns.add(name(individual));
            columns.add(text("certificateName", "nominee.certificateName", "nominee.certificateName.hint", ""));
            if (individual) {
                columns.add(day("birthDate", "nominee.birthDate", List.of(), "05/03/1980"));
                columns.add(choice(
                        "female",
                        "nominee.female",
                        "sheet.choose",
                        List.of(),
                        List.of(new Option("false", word("choice.male")), new Option("true", word("choice.female"))),
                        word("choice.male")));
                columns.add(column(
                        "citizenNumber",
                        word("nominee.citizenNumber"),
                        Type.DIGITS,
                        word("nominee.citizenNumber.hint"),
                        List.of(),
                        "001234567890"));
                columns.add(text("jobTitle", "nominee.jobTitle", "sheet.text", word("sheet.example.jobTitle")));
                columns.add(text("workplace", "nominee.workplace", "sheet.text", unit.name()));
                columns.addAll(asked(choice(
                        "directWorker",
                        "nominee.directWorker",
                        "sheet.choose",
                        principle(PlanRules.Principle.DIRECT_WORKERS),
                        yesNo,
                        word("choice.yes"))));
            }
            columns.add(body());
            columns.add(choice(
                    "managingUnit", "nominee.managingUnit", "sheet.managingUnit", List.of(), managers, unit.name()));
            columns.add(subjectType(kind));
            columns.add(day("achievementFrom", "nominee.achievementFrom", window(), "01/10/2025"));
            columns.add(day("achievementTo", "nominee.achievementTo", window(), "20/03/2026"));
            columns.add(text(
                    "achievement",
                    "nominee.achievement",
                    "nominee.achievement.hint",
                    word("sheet.example.achievement")));
            if (!individual) {
                if (plan.criteria().stream()
                        .anyMatch(criterion -> !criterion.machine().isEmpty())) {
                    columns.add(measured("voters", "nominee.voters", PlanRules.Gate.TURNOUT, "10.000"));
                    columns.add(measured("voted", "nominee.voted", PlanRules.Gate.TURNOUT, "9.950"));
                }
                columns.addAll(asked(gate("allDeputiesElected", PlanRules.Gate.ALL_DEPUTIES_ELECTED, true)));
                columns.addAll(asked(gate("reElection", PlanRules.Gate.NO_RE_ELECTION, false)));
                columns.addAll(asked(gate("finishedOnTime", PlanRules.Gate.FINISHED_ON_TIME, true)));
                columns.addAll(asked(measured("studied", "nominee.studied", PlanRules.Gate.LAW_STUDY, "9.900")));
                columns.addAll(asked(measured("ballots", "nominee.ballots", PlanRules.Gate.INVALID_BALLOTS, "9.950")));
                columns.addAll(asked(
                        measured("invalidBallots", "nominee.invalidBallots", PlanRules.Gate.INVALID_BALLOTS, "5")));
            }
            columns.addAll(criteria(kind));
            return new NomineeSheet(kind, word("kind." + kind), List.copyOf(columns));
        }

        private List<Clause> window() {
            return plan.window() == null ? List.of() : List.of(plan.window().clause());
        }

        private Column name(boolean individual) {
            return new Column(
                    "name",
                    word(individual ? "nominee.name" : "nominee.collectiveName"),
                    true,
                    Type.TEXT,
                    word("sheet.name"),
                    List.of(),
                    List.of(),
                    NomineeSheet.EXAMPLE + " "
                            + word(individual ? "sheet.example.individual" : "sheet.example.collective"));
        }

        /** The only body need not be chosen. */
        private Column body() {
            List<Option> options = named(bodies);
            return new Column(
                    "body",
                    word(campaign.rules().limited() ? "nominee.bodyCounted" : "nominee.body"),
                    options.size() > 1,
                    Type.CHOICE,
                    word(options.size() > 1 ? "sheet.choose" : "sheet.bodyAlone"),
                    bodies.stream()
                            .flatMap(body -> campaign.lineFor(body).stream())
                            .map(line -> line.clause())
                            .distinct()
                            .limit(3)
                            .toList(),
                    options,
                    options.get(0).label());
        }

        private Column subjectType(NomineeKind kind) {
            List<Plan.SubjectType> types = plan.subjectTypes().stream()
                    .filter(type -> type.kind() == kind)
                    .toList();
            List<Option> options = types.stream()
                    .map(type -> new Option(type.key(), type.text().vi()))
                    .toList();
            return choice(
                    "subjectType",
                    "nominee.subjectType",
                    "nominee.subjectType.hint",
                    types.stream()
                            .map(Plan.SubjectType::clause)
                            .distinct()
                            .limit(2)
                            .toList(),
                    options,
                    options.isEmpty() ? "" : options.get(0).label());
        }

        private List<Column> criteria(NomineeKind kind) {
            return plan.criteria().stream()
                    .filter(Criterion::attested)
                    .filter(criterion -> plan.subjectTypes().stream()
                            .anyMatch(type -> type.kind() == kind && type.criteriaSet() == criterion.set()))
                    .map(criterion -> new Column(
                            Column.ATTESTED + criterion.key(),
                            criterion.text().vi(),
                            false,
                            Type.CHOICE,
                            word("standard." + criterion.set()) + ". " + word("sheet.attest"),
                            List.of(criterion.clause()),
                            yesNo,
                            ""))
                    .toList();
        }

        private Column gate(String field, String gate, boolean example) {
            return choice(
                    field,
                    "nominee." + field,
                    "sheet.communeOnly",
                    gated(gate),
                    yesNo,
                    word(example ? "choice.yes" : "choice.no"));
        }

        private Column measured(String field, String key, String gate, String example) {
            return column(field, word(key), Type.WHOLE, word("sheet.whole"), gated(gate), example);
        }

        /** A column that only plans have which ask for it. */
        private static List<Column> asked(Column column) {
            return column.clauses().isEmpty() ? List.of() : List.of(column);
        }

        private List<Clause> gated(String gate) {
            return plan.criteria().stream()
                    .filter(criterion -> criterion.machine().equals(gate))
                    .map(Criterion::clause)
                    .toList();
        }

        private List<Clause> principle(String key) {
            return plan.principles().stream()
                    .filter(principle -> principle.key().equals(key))
                    .map(Plan.Statement::clause)
                    .toList();
        }

        private Column text(String field, String key, String help, String example) {
            return column(field, word(key), Type.TEXT, word(help), List.of(), example);
        }

        private Column day(String field, String key, List<Clause> clauses, String example) {
            return column(field, word(key), Type.DAY, word("sheet.day"), clauses, example);
        }

        private Column column(
                String field, String heading, Type type, String help, List<Clause> clauses, String example) {
            return new Column(field, heading, false, type, help, clauses, List.of(), example);
        }

        private Column choice(
                String field, String key, String help, List<Clause> clauses, List<Option> options, String example) {
            return new Column(field, word(key), false, Type.CHOICE, word(help), clauses, options, example);
        }
    }

    /** By name; where two units share one, by name and code. */
    private static List<Option> named(List<Unit> units) {
        Map<String, Long> same = units.stream().collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
        return units.stream()
                .map(unit -> new Option(
                        unit.code().value(),
                        same.get(unit.name()) == 1 ? unit.name() : unit.name() + " (" + unit.code() + ")"))
                .toList();
    }
}
