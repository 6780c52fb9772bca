package vn.khenthuong.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;

/** What a person looks over before a list of earlier awards is taken: a few rows, and what is new to the register. */
@Component
class AwardImportPreviews {

    private final JdbcClient jdbc;
    private final Units units;
    private final AwardForms forms;

    AwardImportPreviews(JdbcClient jdbc, Units units, AwardForms forms) {
        this.jdbc = jdbc;
        this.units = units;
        this.forms = forms;
    }

    AwardImportView of(OrganisationCode organisation, AwardImportTable.Stored stored) {
        Map<String, Text> known = forms.names(organisation);
        return new AwardImportView(
                stored.id(),
                stored.fileName(),
                stored.startedAt(),
                stored.rows(),
                stored.wrong(),
                stored.known(),
                stored.ignored(),
                stored.entered(),
                first(organisation, stored.id(), known),
                forms(stored.id(), known),
                places(organisation, stored.id()));
    }

    private List<AwardImportView.Row> first(OrganisationCode organisation, UUID id, Map<String, Text> known) {
        Map<String, String> names = units.all(organisation).stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
        return jdbc.sql("select number, kind, name, birth_date, unit, place, award_form, form_name, decision_number,"
                        + " decision_date from award_import_row where import = ? order by number limit "
                        + AwardImportView.FIRST)
                .param(id)
                .query((row, at) -> new AwardImportView.Row(
                        row.getInt(1),
                        NomineeKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5) == null ? row.getString(6) : names.get(row.getString(5)),
                        row.getString(8) == null ? known.get(row.getString(7)).vi() : row.getString(8),
                        row.getString(9),
                        row.getObject(10, LocalDate.class)))
                .list();
    }

    private List<AwardImportView.Named> forms(UUID id, Map<String, Text> known) {
        return jdbc.sql("select award_form, min(form_name), count(*) from award_import_row where import = ?"
                        + " group by award_form order by count(*) desc, award_form limit " + AwardImportView.MOST)
                .param(id)
                .query((row, at) -> new AwardImportView.Named(
                        row.getString(2) == null ? known.get(row.getString(1)).vi() : row.getString(2),
                        row.getInt(3),
                        known.containsKey(row.getString(1))))
                .list();
    }

    private List<AwardImportView.Named> places(OrganisationCode organisation, UUID id) {
        return jdbc.sql("select place, count(*), exists (select from register_place known where known.organisation = ?"
                        + " and known.place = staged.place) from award_import_row staged where import = ?"
                        + " and place is not null group by place order by count(*) desc, place limit "
                        + AwardImportView.MOST)
                .params(organisation.value(), id)
                .query((row, at) -> new AwardImportView.Named(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list();
    }
}
