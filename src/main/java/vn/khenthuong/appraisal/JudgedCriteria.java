package vn.khenthuong.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.Appraisal.Judged;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;

/**
 * The table {@code appraisal_criterion}: every criterion of an appraised line as it stood then, its words and the program's
 * finding included, because plan and dossier may change afterwards.
 */
@Component
class JudgedCriteria {

    private final JdbcClient jdbc;

    JudgedCriteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param titles what the dossier's documents are called, by file */
    void write(Actor actor, UUID line, List<SheetCriterion> criteria, List<Judged> judged, Map<FileId, String> titles) {
        Map<String, Judged> byKey = judged.stream()
                .filter(one -> one.judgement() != null)
                .collect(Collectors.toMap(Judged::criterion, Function.identity()));
        int position = 0;
        for (SheetCriterion criterion : criteria) {
            Judged one = byKey.get(criterion.key());
            if (one != null) {
                insert(actor, line, ++position, criterion, one, titles);
            }
        }
    }

    private void insert(
            Actor actor, UUID line, int position, SheetCriterion criterion, Judged judged, Map<FileId, String> titles) {
        jdbc.sql(
                        """
                        insert into appraisal_criterion (line, organisation, position, criterion, words, clause, machine,
                                                         found, judgement, reason, document, document_title, page)
                        values (:line, :organisation, :position, :criterion, :words, :clause, :machine,
                                :found, :judgement, :reason, :document, :title, :page)
                        """)
                .param("line", line)
                .param("organisation", actor.organisation().value())
                .param("position", position)
                .param("criterion", criterion.key())
                .param("words", criterion.text().vi())
                .param("clause", criterion.clause().ref())
                .param("machine", criterion.machine().name())
                .param("found", criterion.found() == null ? "" : criterion.found())
                .param("judgement", judged.judgement().name())
                .param("reason", judged.reason() == null ? "" : judged.reason().strip())
                .param(
                        "document",
                        judged.document() == null ? null : judged.document().value())
                .param("title", judged.document() == null ? "" : titles.getOrDefault(judged.document(), ""))
                .param("page", judged.page())
                .update();
    }

    /** Of every line of a dossier, in the sheet's order. */
    Map<UUID, List<AppraisalSheet.Criterion>> of(Actor actor, ProposalCode dossier) {
        Map<UUID, List<AppraisalSheet.Criterion>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select c.line, c.criterion, c.words, c.clause, c.machine, c.found, c.judgement, c.reason,
                               c.document, c.document_title, c.page
                        from appraisal_criterion c join appraisal_line l on l.id = c.line
                        where l.organisation = ? and l.dossier = ? order by c.line, c.position
                        """)
                .params(actor.organisation().value(), dossier.value())
                .query(row -> {
                    UUID document = row.getObject("document", UUID.class);
                    found.computeIfAbsent(row.getObject("line", UUID.class), line -> new ArrayList<>())
                            .add(new AppraisalSheet.Criterion(
                                    row.getString("criterion"),
                                    row.getString("words"),
                                    row.getString("clause"),
                                    SheetCriterion.Machine.valueOf(row.getString("machine")),
                                    row.getString("found"),
                                    Appraisal.Judgement.valueOf(row.getString("judgement")),
                                    row.getString("reason"),
                                    document == null ? null : new FileId(document),
                                    row.getString("document_title"),
                                    row.getObject("page", Integer.class)));
                });
        return found;
    }
}
