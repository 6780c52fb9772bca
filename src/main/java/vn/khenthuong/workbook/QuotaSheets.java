package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.QuotaDrafts;
import vn.khenthuong.campaign.QuotaRow;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** The quota lines of a campaign that is still being written, by spreadsheet: the workbook to fill, and its preview. */
@Service
public class QuotaSheets {

    private final CampaignDrafts drafts;
    private final QuotaDrafts quota;
    private final Units units;

    QuotaSheets(CampaignDrafts drafts, QuotaDrafts quota, Units units) {
        this.drafts = drafts;
        this.quota = quota;
        this.units = units;
    }

    /**
     * Writes the draft's lines as they are now.
     *
     * @param words a kind of units in words, by its name
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     */
    public void write(Actor actor, String code, UnaryOperator<String> words, OutputStream out) throws IOException {
        new QuotaSheetWriter(bodies(actor), words)
                .write(drafts.view(actor, code).title(), quota.rows(actor, code), out);
    }

    /**
     * Reads an uploaded workbook of at most 500 lines and 2 MB; the draft stays as it is. The lines take the place of all that
     * the draft has.
     *
     * @param words as in {@link #write}
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     * @throws RefusedException if it is no workbook that can be read
     */
    public QuotaPreview preview(Actor actor, String code, UnaryOperator<String> words, InputStream workbook)
            throws IOException {
        drafts.view(actor, code);
        QuotaSheetReader reader = new QuotaSheetReader(new QuotaRowReader(bodies(actor), words));
        try (XlsxFile.Spooled file = XlsxFile.spool(workbook, SheetBounds.QUOTA)) {
            XlsxFile.read(file.path(), SheetBounds.QUOTA, reader);
        }
        List<QuotaRow> rows = reader.finish();
        List<QuotaPreview.Problem> problems = reader.problems();
        return new QuotaPreview(
                rows.size(), reader.ignored(), problems, problems.isEmpty() ? quota.outcome(actor, code, rows) : null);
    }

    /** The kinds that lines may name: what lies below a body has no line of its own. */
    static List<UnitKind> kinds() {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind != UnitKind.SUBORDINATE)
                .toList();
    }

    private List<Unit> bodies(Actor actor) {
        return units.all(actor.organisation()).stream()
                .filter(unit -> unit.kind() != UnitKind.SUBORDINATE)
                .toList();
    }
}
